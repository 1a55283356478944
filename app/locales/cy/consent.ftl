# Cydsyniad: pwy hoffai glywed beth sy’n digwydd, a sut maen nhw’n ei atal.
field-reach = y rhif ffôn neu’r e-bost
field-consent = y tic
refusal-not-understood-reach = Gwiriwch y rhif ffôn neu’r e-bost. Mae’n edrych fel 0121 496 0000 neu enw@lle.org.
refusal-not-understood-consent = Mae’r frawddeg ar y dudalen hon wedi newid. Agorwch y dudalen eto a darllenwch yr un newydd yn uchel.
refusal-no-consent = Does dim wedi’i gadw eto. Darllenwch y frawddeg yn uchel. Os dywedan nhw iawn, ticiwch y blwch. Os na, gwagiwch yr enw a’r rhif.

consent-open = Hoffen nhw glywed beth sy’n digwydd
consent-name = Eu henw
consent-reach = Eu rhif ffôn neu e-bost
consent-aloud = Darllenwch hyn yn uchel:
consent-wording = “Hoffem gadw eich enw a’ch rhif ffôn neu e-bost, i ddweud wrthych beth sy’n digwydd. Gall yr hyn a ddywedwch ddangos eich barn wleidyddol. Rydym yn ei gadw tan { $days } diwrnod ar ôl y cyfarfod, a byth yn hirach na blwyddyn. Nid ydym yn ei rannu â neb. Rydym yn ei ddileu cyn gynted ag y gofynnwch. Ga i ei ysgrifennu?”
consent-tick = Dywedon nhw iawn
consent-with-answer = Ei gadw gyda’r hyn a ddywedon nhw, er mwyn i ni ateb am hynny
consent-kept = Mae eu henw a sut i’w cyrraedd wedi’u cadw hefyd.

listen-personal-ni = Mae’n edrych fel bod rhif Yswiriant Gwladol ynddo.
listen-personal-address = Mae’n edrych fel bod cyfeiriad rhywun ynddo.

touch-title = Pwy hoffai glywed
touch-lead = Dywedodd y bobl hyn wrth y drws yr hoffen nhw glywed beth sy’n digwydd. Defnyddiwch eu manylion at hynny yn unig. Cânt eu dileu ohonynt eu hunain ar y diwrnod isod.
touch-none = Does neb wedi gofyn am glywed beth sy’n digwydd eto.
touch-file = Cadw’r rhestr fel ffeil ar gyfer negeseuon
touch-given = Dywedodd iawn ar { $day } tua { $time } wrth { $name }, geiriad { $wording }
touch-until = Caiff ei ddileu ar { $day }
touch-way-out = Eu dolen i stopio
touch-erase = Dileu
touch-erased = Wedi’i ddileu. Does dim yn cael ei gadw amdanyn nhw mwyach.
touch-column-name = Enw
touch-column-reach = Ffôn neu e-bost
touch-column-ward = Ward
touch-column-until = Dileu ar
touch-column-way-out = Rhowch y ddolen hon ym mhob neges: mae’n eu stopio
touch-link = Pwy hoffai glywed beth sy’n digwydd

withdraw-title = Peidio â chlywed gennym
withdraw-kept = Rydym yn cadw eich enw a sut i’ch cyrraedd, er mwyn dweud wrthych beth sy’n digwydd yn { $ward }. Gallwch atal hyn nawr.
withdraw-do = Dileu fy manylion
withdraw-hint = Mae’r hyn a ddywedoch am eich ward yn aros, heb eich enw.
withdraw-nothing = Does dim amdanoch yn cael ei gadw yma. Fyddwch chi ddim yn clywed gennym.

ward-said = Beth mae pobl yn ei ddweud yma
ward-said-lead = Wedi’i ddweud ar stepen y drws ac ar y dudalen hon, heb enwau. Rydym yn dangos mater pan fydd { $min } o bobl wedi’i ddweud.
