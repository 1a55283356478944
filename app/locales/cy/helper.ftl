### Y gofrestr pobl: pwy sy’n helpu, yn eu geiriau eu hunain.

field-help = sut gallwch helpu
field-message = eich neges
field-patch = eich strydoedd
refusal-not-agreed = Does dim wedi’i gadw eto. Darllenwch y frawddeg. Os ydych yn cytuno, ticiwch y blwch oddi tani.
refusal-enough-messages = Mae llawer o bobl wedi ysgrifennu heddiw. Nid anfonwyd eich neges. Rhowch gynnig arall arni yfory.
refusal-not-understood-help = Ticiwch y blychau ar y dudalen hon eto.

helper-invite-title = Hoffech chi helpu?
helper-invite = Mae awr ar y tro yn ddigon. Gall pawb sy’n byw neu’n gweithio yma helpu.
helper-invite-go = Ymunwch

helper-join-title = Ymunwch
helper-join-lead = Helpwch eich ward: awr wrth y drysau, llaw yn y neuadd, neu’r hyn rydych chi’n dda am ei wneud.
helper-never-asked = Nid ydym yn gofyn eich oed na’ch cyfeiriad cartref. Nid oes angen bod yn aelod o ddim, nac ar y rhestr o bleidleiswyr.
helper-name = Eich enw
helper-reach = Eich rhif ffôn neu e-bost
helper-reach-hint = Mae un yn ddigon. Dim ond y trefnwyr sy’n ei weld.
helper-ward = Eich ward
helper-ward-choose = Dewiswch ward
helper-also = Gallaf helpu mewn wardiau eraill hefyd
helper-also-wards = Y wardiau hyn
helper-elsewhere = Unrhyw ward lle mae angen help
helper-help = Sut gallwch helpu
helper-help-doors = Gofyn wrth ddrysau
helper-help-leaflets = Mynd â phapurau o gwmpas
helper-help-hall = Cadeiriau, te a chroeso mewn cyfarfodydd
helper-help-desk = Rhoi slipiau wrth y ddesg
helper-help-actions = Gweithio ar yr hyn a ddewisodd pobl
helper-help-words = Rhoi geiriau mewn iaith arall
helper-help-computers = Ffonau a chyfrifiaduron
helper-help-lifts = Gyrru pobl i gyfarfod
helper-free = Pryd mae gennych amser
helper-free-days = Dyddiau’r wythnos, yn ystod y dydd
helper-free-evenings = Dyddiau’r wythnos, gyda’r nos
helper-free-weekends = Ar y penwythnos
helper-speaks = Ieithoedd rydych yn eu siarad
helper-more = Unrhyw beth arall
helper-more-hint = Beth rydych chi’n ei wneud yn dda, neu’n hoffi ei wneud. Peidiwch ag ysgrifennu dim am eich iechyd.
helper-patch = Eich strydoedd
helper-patch-hint = Y strydoedd yr hoffech helpu ynddynt, nid eich cyfeiriad eich hun. Fel: o gwmpas Stryd y Bryn.
helper-show = Beth all pawb ei weld ar dudalen y ward
helper-show-hint = Gadewch y rhain yn wag, a dim ond y trefnwyr sy’n gwybod eich bod yn helpu. Mae trefnydd yn edrych arno gyntaf. Gall pobl ysgrifennu atoch, ac nid ydynt yn gweld eich cyfeiriad.
helper-show-name = Fy enw cyntaf ac un llythyren, fel “Ada L.”
helper-show-patch = Fy strydoedd, wrth ymyl fy enw
helper-show-help = Sut gallaf helpu, wrth ymyl fy enw
helper-wording = Rydym yn cadw’r hyn rydych yn ei ysgrifennu yma, er mwyn i’r trefnwyr allu gofyn i chi am help. Gall ddangos eich barn wleidyddol. Rydym yn ei gadw am { $days } diwrnod ar ôl i chi ei gadw ddiwethaf. Nid yw neb arall yn ei weld, heblaw’r hyn rydych yn ei dicio i bawb. Gallwch ei weld, ei newid a’i ddileu ar unrhyw adeg ar eich tudalen eich hun.
helper-agree = Rwy’n cytuno
helper-join-go = Ymuno

helper-door-link = Hoffai rhywun yma helpu
helper-door-title = Rhywun a hoffai helpu
helper-door-back = Yn ôl at y drysau
helper-never-asked-door = Peidiwch â gofyn eu hoed, eu cyfeiriad, nac a ydynt yn aelod neu ar y rhestr o bleidleiswyr.
helper-wording-aloud = “Hoffem gadw eich enw, sut i gysylltu â chi, ble a sut y gallwch helpu, pryd mae gennych amser a beth rydych yn ei siarad, er mwyn i’r trefnwyr allu gofyn i chi. Gall ddangos eich barn wleidyddol. Rydym yn ei gadw am { $days } diwrnod. Nid ydym yn ei rannu â neb. Gallwch ei weld, ei newid a’i ddileu ar unrhyw adeg. Ga i ei ysgrifennu?”
helper-door-go = Cadw
helper-door-done = Wedi’i gadw. Os rhoddon nhw e-bost, mae llythyr gyda dolen i’w tudalen eu hunain yn mynd atynt. Os na, gall trefnydd roi un iddynt.

helper-own-title = Eich tudalen fel cynorthwyydd
helper-joined = Diolch. Rydych chi i mewn.
helper-saved = Wedi’i gadw.
helper-unanswered = Anfonom lythyr at { $reach }. Agorwch y ddolen ynddo a phwyswch “Cadw”, i ni wybod mai eich cyfeiriad chi yw hwn. Tan hynny ni all neb ysgrifennu atoch yma.
helper-unanswered-they = Nid ydynt wedi ateb y llythyr i’r cyfeiriad hwn eto. Tan hynny ni all neb ysgrifennu atynt yma.
helper-keep-link = Cadwch y ddolen hon
helper-keep-link-what = Mae’n agor y dudalen hon, lle gallwch newid yr hyn rydym yn ei gadw, neu adael. Dim ond nawr rydym yn ei dangos. Gall pwy bynnag sydd â hi wneud yr un peth, felly cadwch hi i chi’ch hun.
helper-keep-link-qr = Cod QR y ddolen i’r dudalen hon
helper-seen = Mae pawb yn gweld hyn ar dudalen y ward:
helper-unseen = Dim ond trefnwyr sy’n gweld eich bod yn helpu. Does dim ar dudalen y ward.
helper-unseen-they = Dim ond trefnwyr sy’n gweld eu bod yn helpu. Does dim ar dudalen y ward.
helper-waits = Mae angen i drefnydd gytuno i ddangos hyn eto:
helper-own-kept = Beth rydym yn ei gadw amdanoch
helper-save = Cadw
helper-besides = Beth arall rydym yn ei gadw
helper-joined-on = Ymunodd ar { $day } { $way }
helper-way-page = drwy’r dudalen “Ymunwch”
helper-way-door = wrth y drws
helper-way-list = mewn rhestr a ddaeth trefnydd â hi
helper-agreed-to = Y frawddeg y cytunwyd iddi: rhif { $wording }
helper-until = Caiff ei ddileu ar { $day }, oni bai eich bod yn pwyso “Cadw” cyn hynny
helper-take-along = Mynd â’r cyfan fel ffeil
helper-leave-title = Gadael
helper-leave = Gadael a dileu popeth
helper-leave-what = Caiff popeth a ddywedoch wrthym yma ei ddileu ar unwaith ac am byth. Mae’r enw ar shifft neu ar gam gweithredu a gymeroch yn aros yno: gall trefnydd ei dynnu.
helper-leave-sure = Ie, dilëwch bopeth a gadael
helper-gone-title = Does dim yn cael ei gadw amdanoch fel cynorthwyydd
helper-gone = Does dim amdanoch fel cynorthwyydd yn cael ei gadw yma. Os hoffech helpu eto, mae croeso i chi.
helper-ended-title = Nid yw’r ddolen hon yn agor dim mwyach
helper-ended = Os ydych wedi gadael, does dim amdanoch fel cynorthwyydd yn cael ei gadw yma. Os nad ydych, defnyddiwch eich dolen ddiweddaraf, neu gofynnwch i drefnydd am un newydd.
helper-list-erased = Wedi’i ddileu. Does dim amdanynt yn y gofrestr mwyach.

helper-public-title = Pobl sy’n helpu yma
helper-write-link = Ysgrifennu at
helper-write-title = Ysgrifennu at { $name }
helper-write-what = Rydym yn anfon eich geiriau ymlaen drwy e-bost. Nid ydych yn gweld cyfeiriadau eich gilydd.
helper-write-message = Eich neges
helper-write-hint = Os hoffech ateb, ysgrifennwch sut i’ch cyrraedd yn y neges.
helper-write-go = Anfon
helper-write-sent = Wedi’i anfon.
helper-write-sent-next = Byddant yn ateb os gallant ac os dymunant. Dim ond nes iddynt gael eu hanfon y cadwn eich geiriau.

helper-list-title = Cynorthwywyr
organise-nav-helpers = Cynorthwywyr
helper-list-lead = Pawb a ddywedodd yr hoffent helpu. Gofynnwch iddynt am hynny, ac am ddim arall.
helper-list-join = Agor y dudalen “Ymunwch”
helper-list-letters = Llythrennau’r enw
helper-list-count = { $n ->
    [0] Does neb i’w gael yma eto.
    [one] Un person.
   *[other] { $n } o bobl.
}
helper-list-awaits = Dim ond y rhai sy’n aros am eich cytundeb
helper-list-waits = Yn aros am eich cytundeb
helper-any = Unrhyw beth
helper-sheet-for = Taflen i’r drws gyda chod QR, ar gyfer
helper-sheet-go = Argraffu taflen
helper-sheet-title = Ymunwch
helper-sheet-qr = Cod QR y dudalen “Ymunwch”
helper-one-public = Beth mae pawb yn ei weld
helper-approve = Dangos hyn
helper-approved = Mae ar dudalen y ward nawr.
helper-hide = Peidio â dangos dim ohonynt
helper-hidden = Does dim ohonynt ar dudalen y ward nawr.
helper-rights = Beth gallant ofyn i chi amdano
helper-one-link = Gwneud dolen newydd i’w tudalen eu hunain
helper-one-link-what = I rywun sydd wedi colli eu dolen, neu sydd heb e-bost. Daw pob dolen arall i’w tudalen i ben. Peidiwch â’i rhoi i neb arall.
helper-one-link-sure = Ie, gwneud dolen newydd
helper-one-new-link = Dolen newydd i’w tudalen eu hunain
helper-one-new-link-once = Dim ond nawr y caiff ei dangos. Gadewch iddynt dynnu llun ohoni.
helper-one-file = Y cyfan a gedwir amdanynt, fel ffeil
helper-erase-what = Caiff popeth a gedwir am { $name } fel cynorthwyydd ei ddileu ar unwaith ac am byth.
helper-erase-sure = Ie, dilëwch bopeth

helper-roles = Beth maen nhw’n ei wneud yma
helper-roles-own = Beth rydych chi’n ei wneud yma
helper-role-canvasser = Canfasiwr ({ $name }): { $doors } drws, { $answers } ateb.
helper-role-last = Yr olaf ar { $day }.
helper-role-meeting = Yn y cyfarfod { $meeting } ({ $name }), { $day }
helper-role-owner = Yn cymryd ymlaen: { $action } ({ $status })
helper-role-champion = Pencampwr { $ward }
helper-role-remove = Nid nhw biau hwn
helper-part = Beth sy’n eiddo iddynt
helper-part-canvass = Canfasiwr
helper-part-desk = Desg
helper-part-kiosk = Tabled a rennir
helper-part-act = Gweithred
helper-part-champions = Pencampwr ward
helper-part-links = Dolenni personol
helper-part-shifts = Enwau ar shifftiau
helper-part-tie = Ei ychwanegu
helper-part-what = Dywedwch unwaith beth sy’n eiddo iddynt. Mae’r hyn a wnaethant yn llenwi ei hun.

helper-twins-title = Un person neu ddau?
helper-twins-lead = Gallai’r rhain fod yr un person. Does dim yn cael ei golli drwy “un person”: gallwch ei ddadwneud ar eu tudalen.
helper-twins-none = Does neb i’w weld yma ddwywaith.
helper-twins-reach = Yr un e-bost neu rif ffôn
helper-twins-name = Bron yr un enw, mewn un ward
helper-twins-merge = Un person
helper-twins-apart = Dau berson
helper-twins-merged = Un person ydynt nawr. Gallwch ei ddadwneud ar eu tudalen.
helper-twins-parted = Maen nhw’n aros yn ddau berson.
helper-merged = Wedi’i gadw hefyd fel yr un person
helper-merged-part = Ei dynnu allan eto

helper-import-title = Dod â rhestr o bobl i mewn
helper-import-lead = Dewch â dim ond pobl a gytunodd i fod yn y gofrestr hon. Edrychwch ar y rhestr gyntaf: ni chedwir dim ohoni nes i chi bwyso “Eu derbyn”.
helper-import-hint = Tabl gyda llinell gyntaf sy’n dweud beth yw pob colofn: name, reach, wards, help, free, languages, patch, more. Mae sawl peth mewn un gell yn sefyll gyda hanner colonau rhyngddynt.
helper-import-counts = Newydd: { $new }. Yn y gofrestr yn barod: { $known }.
helper-import-agreed = Cytunodd pawb yn y rhestr hon i fod yn y gofrestr hon
helper-import-take = Eu derbyn
helper-import-other = Rhestr arall
helper-import-ward = Ward y llinellau nad ydynt yn enwi un
helper-import-again = Edrych eto
helper-import-none = Dim
helper-import-columns = Pa golofn sy’n dweud beth
helper-import-added = { $n ->
    [0] Doedd neb newydd yn y rhestr.
    [one] Derbyniwyd un person.
   *[other] Derbyniwyd { $n } o bobl.
}
helper-column-name = Yr enw
helper-column-reach = Ffôn neu e-bost
helper-column-wards = Wardiau
helper-column-help = Sut gallant helpu
helper-column-free = Pryd mae ganddynt amser
helper-column-languages = Ieithoedd
helper-column-patch = Eu strydoedd
helper-column-more = Unrhyw beth arall
helper-csv = Cadw pawb fel tabl

letter-helper-welcome-subject = Gallwch helpu
letter-helper-welcome = Ymunodd rhywun, chi yn ein barn ni, â’r bobl sy’n helpu yn eich ward. Diolch.
letter-helper-page = Mae’r ddolen hon yn agor eich tudalen eich hun. Yno gwelwch bopeth rydym yn ei gadw, a gallwch ei newid neu adael. Pwyswch “Cadw” yno unwaith, i ni wybod mai eich cyfeiriad chi yw hwn; yna daw pob dolen arall i’ch tudalen i ben. Cadwch hi i chi’ch hun.
letter-helper-not-you = Os nad chi oedd e, agorwch y ddolen a phwyso “Gadael”. Yna caiff popeth ei ddileu.
letter-helper-message-subject = Mae rhywun yn ysgrifennu atoch: { $ward }
letter-helper-message = Daeth rhywun o hyd i chi ymhlith y bobl sy’n helpu yn { $ward }, ac mae’n ysgrifennu:
letter-helper-answer = Nid ydynt yn gwybod eich cyfeiriad. Os atebwch, atebwch lle maen nhw’n gofyn i chi.
letter-helper-stop = I beidio â chlywed gan ddieithriaid, neu i adael, agorwch eich tudalen eich hun:
