# Geiriau i drefnwyr: mewngofnodi, wardiau, cyfarfodydd, pleidleisiau, slipiau, dolenni, pobl.
organise-title = Eich noson
organise-nav = Lleoedd i drefnwyr
organise-nav-home = Dechrau
organise-nav-wards = Wardiau
organise-nav-listening = Gwrando
organise-nav-answers = Atebion
organise-nav-issues = Materion
organise-nav-links = Dolenni
organise-nav-people = Trefnwyr
organise-sign-out = Allgofnodi
organise-save = Cadw
organise-change = Newid
organise-back = Yn ôl heb gadw
organise-meetings = Cyfarfodydd
organise-no-meetings = Dim cyfarfod eto. Trefnwch un pan fyddwch yn gwybod ble a phryd mae pobl yn cwrdd.
organise-new-meeting = Trefnu cyfarfod
organise-meeting-votes = { $count ->
    [zero] Dim pleidleisiau eto
    [one] { $count } bleidlais, { $open } ar agor
    [two] { $count } bleidlais, { $open } ar agor
    [many] { $count } phleidlais, { $open } ar agor
   *[other] { $count } pleidlais, { $open } ar agor
}
organise-steps = Beth i’w wneud nesaf
organise-steps-done = Mae popeth yn barod: wardiau, rhestr fer, cyfarfod, pleidleisiau a slipiau.
organise-step-done = Wedi’i wneud
organise-step-open = I’w wneud
organise-step-wards = Ychwanegu eich wardiau
organise-step-issues = Gwrando, a rhoi materion ar restr fer
organise-step-meeting = Trefnu cyfarfod
organise-step-contest = Ychwanegu pleidlais at y cyfarfod
organise-step-slips = Gwneud ac argraffu slipiau

sign-in-lead = I drefnwyr. I bleidleisio, dim ond eich slip sydd ei angen.
sign-in-email = E-bost
sign-in-password = Cyfrinair
password-title = Eich cyfrinair
password-current = Y cyfrinair nawr
password-new = Cyfrinair newydd
password-hint = { $min } i { $max } llythyren. Mae rhes o eiriau yn hawdd ei chofio.
password-change = Newid y cyfrinair
password-changed = Mae eich cyfrinair wedi’i newid. Rydych wedi’ch allgofnodi ym mhob lle arall.

wards-title = Wardiau
wards-none = Dim wardiau eto. Ychwanegwch y gyntaf isod, neu dewch â rhestr i mewn.
wards-locked = Dim ond gweinyddwr all ychwanegu neu newid wardiau.
wards-added = { $count ->
    [zero] Dim byd newydd: roedd pob ward yma’n barod.
   *[other] Ychwanegwyd { $count } ward.
}
wards-name = Enw
wards-code = Cod
wards-code-hint = Y cod swyddogol, os oes un.
wards-electorate = Pleidleiswyr
wards-electorate-hint = Faint o bobl sy’n cael pleidleisio yno, os ydych yn gwybod.
wards-by-hand = Ychwanegu un ward
wards-add = Ychwanegu’r ward
wards-by-list = Dod â rhestr i mewn
wards-file = Ffeil CSV
wards-file-hint = Enw, cod a nifer y pleidleiswyr, un ward i bob llinell.
wards-paste = Neu gludwch y rhestr yma
wards-look = Edrych ar y rhestr yn gyntaf
wards-preview-title = Y rhestr, cyn dod â hi i mewn
wards-nothing-taken-in = Ni ddaeth dim i mewn. Cywirwch y llinellau hyn ac edrychwch eto.
wards-new = { $count ->
    [zero] Dim wardiau newydd yn y rhestr hon.
   *[other] { $count } ward newydd.
}
wards-known = { $count ->
    [one] Mae { $count } ward yma’n barod, ac mae’n aros fel y mae.
   *[other] Mae { $count } ward yma’n barod, ac maen nhw’n aros fel y maen nhw.
}
wards-take-in = Dod â { $count } ward i mewn
wards-as-read = Y llinellau fel y darllenon ni nhw
wards-line = Llinell
wards-more-lines = { $count ->
    [two] { $count } linell arall hefyd.
   *[other] { $count } llinell arall hefyd.
}
wards-tell = Y dudalen lle mae preswylwyr yn dweud eu mater

meeting-change = Newid y cyfarfod
meeting-name = Beth yw enw’r cyfarfod?
meeting-name-hint = Mae i’w weld ar bob slip ac ar y sgrin.
meeting-place = Ble mae’r cyfarfod?
meeting-time = Pryd mae’n dechrau?
meeting-wards = Pa wardiau sy’n cwrdd?
meeting-no-wards = Does dim wardiau eto. Ychwanegwch nhw yn gyntaf.
meeting-contests = Pleidleisiau
meeting-no-contests = Dim pleidleisiau eto. Ychwanegwch un i bob ward, o’i rhestr fer.
meeting-all = Pob un gyda’i gilydd
meeting-all-open = Agor { $count } pleidlais
meeting-all-notice = Cau { $count } pleidlais: munud o rybudd
meeting-all-cancel = Tynnu { $count } rhybudd yn ôl
meeting-all-close = Cau { $count } pleidlais nawr
meeting-all-publish = Cyhoeddi { $count } cyfrif

stops-title = Os bydd y cyfrifiadur hwn yn stopio
stops-lead = Does dim yn cael ei golli. Mae pob pleidlais a gadarnhawyd ar y ddisg.
stops-again = Dechreuwch y cyfrifiadur a Wardmote eto, gyda’r un ffolderi a’r un cyfeiriad. Mae’n barod mewn eiliadau.
stops-back = Daw’r sgrin, y ddesg a’r ffonau yn ôl ohonynt eu hunain. Mae munud o rybudd yn mynd ymlaen, a’r bleidlais yn cau pan ddaw i ben.
stops-other = Ydy’r cyfrifiadur wedi torri? Rhowch y ffolder data a’r ffolder allweddi ar un arall. Rhowch yr un cyfeiriad iddo, a dechreuwch Wardmote yno.
stops-paper = A yw’n cymryd mwy o amser? Gofynnwch i bobl gadw eu slipiau. Mae slip yn aros yn ddilys.

contest-everybody = Pawb yn yr ystafell
contest-new = Pleidlais newydd
contest-new-for = Pleidlais newydd i ward { $ward }
contest-new-for-everybody = Pleidlais newydd i bawb
contest-change = Newid y bleidlais
contest-usual-question = Beth ddylen ni ei drwsio gyntaf?
contest-question = Beth ydych chi’n ei ofyn?
contest-voters = Pwy sy’n pleidleisio?
contest-options = Beth ellir ei ddewis
contest-options-hint = Dewiswch 2 i 8. Mae pob slip yn eu dangos yn ei drefn ei hun.
contest-no-issues = Does dim materion ar y rhestr fer eto. Dewiswch rai yn gyntaf.
contest-issue-said = { $count ->
    [zero] heb ei ddweud ar stepen drws
   *[other] wedi’i ddweud ar { $count } stepen drws
}
contest-typed-options = Dewisiadau nad ydynt yn faterion
contest-title = Teitl, 32 llythyren ar y mwyaf
contest-details = Manylion, 140 llythyren ar y mwyaf
contest-ties = Pan fydd dau’n gyfartal
contest-ties-look_back = Yr un oedd ar y blaen yn y rownd olaf lle roedden nhw’n wahanol; os nad oes un, trwy goelbren
contest-ties-lot = Trwy goelbren ar unwaith
contest-how-long = Faint o funudau?
contest-minutes-hint = Ar gyfer y cyfri i lawr, 1 i { $max }. Chi sy’n cau’r bleidlais. Gadewch hwn yn wag i beidio â chyfri i lawr.
contest-may-change = Caiff pobl newid eu papur pleidleisio nes i’r bleidlais gau
contest-no-change = Ni ellir newid papur pleidleisio
contest-order-rule = Mae’r drefn ar hap ar bob slip.
contest-seats = Faint sy’n cael eu dewis?
contest-seats-hint = 1 i { $max }, a llai na nifer y dewisiadau. Gyda 2 neu fwy, mae’r lleoedd yn cael eu rhannu’n deg: mae pob grŵp digon mawr o bleidleiswyr yn cael un. Mae pobl yn dewis yn yr un ffordd.
contest-seats-rule = { $count ->
    [one] Un sy’n cael ei ddewis: yr un sy’n well gan fwy na hanner y pleidleisiau yn y diwedd.
   *[other] Bydd { $count } yn cael eu dewis, wedi’u rhannu’n deg rhwng grwpiau o bleidleiswyr (pleidlais sengl drosglwyddadwy).
}
contest-rules = Rheolau
contest-lasts = { $count ->
    [two] Y bwriad yw { $count } funud
   *[other] Y bwriad yw { $count } munud
}
contest-ballots-in = { $slips ->
    [one] { $ballots } o { $slips } bleidlais i mewn
    [two] { $ballots } o { $slips } bleidlais i mewn
    [many] { $ballots } o { $slips } phleidlais i mewn
   *[other] { $ballots } o { $slips } pleidlais i mewn
}
contest-needs-slips = Ni allai neb bleidleisio eto: does dim slipiau i’r bleidlais hon.
contest-make-slips = Gwneud slipiau
contest-slips-ready = Gall { $count } slip bleidleisio. Ni ellir newid dim ar ôl agor y bleidlais.
contest-open = Agor y bleidlais
contest-try = Rhoi cynnig arni fel pleidleisiwr
contest-look-again = Edrych eto
contest-planned-end = Y bwriad yw cau am { $time }.
contest-close = Cau’r bleidlais nawr
contest-close-sure = Ni all neb bleidleisio ar ôl hyn, ac ni ellir ei hagor eto.
contest-close-yes = Ie, cau’r bleidlais
contest-notice = Cau’r bleidlais: munud o rybudd
contest-notice-hint = Mae pawb yn gweld 60 eiliad yn cyfrif i lawr, ar y sgrin ac ar eu ffonau. Gallwch ei dynnu’n ôl.
contest-closes-in = Yn cau ohoni’i hun mewn { $time }
contest-time-left = { $time } ar ôl
contest-time-over = Mae’r amser a gynlluniwyd ar ben. Caewch y bleidlais pan fyddwch yn barod.
contest-notice-given = Mae pawb yn gweld bod y bleidlais yn cau am { $time }.
contest-notice-cancel = Tynnu hynny’n ôl
contest-extend-by = Mwy o amser
contest-extend = Rhoi mwy o amser
contest-minutes = { $count ->
    [two] { $count } funud
   *[other] { $count } munud
}
contest-closed-hint = Mae’r bleidlais wedi’i chau a’i chyfrif. Dim ond trefnwyr all weld y cyfrif nes i chi ei gyhoeddi.
contest-preview = Edrych ar y cyfrif yn gyntaf
contest-lot-first = Tynnwch y coelbren yn gyntaf
contest-publish = Cyhoeddi’r cyfrif
contest-published-hint = Mae pawb yn gweld y cyfrif, ar y sgrin ac ar eu ffonau.
contest-results = Tudalen y canlyniad
contest-void = Rhoi’r gorau i’r bleidlais hon
contest-void-sure = Daw’r bleidlais i ben heb ganlyniad. Mae pawb yn gweld y rheswm. Ni ellir tynnu hyn yn ôl.
contest-void-reason = Pam?
contest-void-yes = Rhoi’r gorau iddi

phase-draft = Yn cael ei pharatoi
phase-open = Ar agor
phase-closed = Wedi cau
phase-published = Wedi’i chyhoeddi
phase-void = Rhoddwyd y gorau iddi

approval-asked-open = Mae { $name } am agor y bleidlais. Rhaid i ail drefnydd bwyso’r un botwm.
approval-asked-close = Mae { $name } am gau’r bleidlais. Rhaid i ail drefnydd bwyso’r un botwm.
approval-asked-close-leaving = Mae { $name } am gau’r bleidlais a gadael allan y papurau sy’n aros. Rhaid i ail drefnydd bwyso’r un botwm.
approval-asked-publish = Mae { $name } am gyhoeddi’r cyfrif. Rhaid i ail drefnydd bwyso’r un botwm.
approval-asked-void = Mae { $name } am roi’r gorau i’r bleidlais. Rhaid i ail drefnydd bwyso’r un botwm.

slips-title = Slipiau
slips-none = Dim slipiau eto. Gwnewch rai cyn agor pleidlais.
slips-any-ward = Unrhyw ward
slips-count = { $count } slip
slips-make = Gwneud slipiau
slips-lead = Mae slip yn rhoi’r hawl i un papur pleidleisio ym mhob pleidlais y mae ar ei chyfer. Gwnewch rai yn fwy nag sydd eu hangen.
slips-for = I bwy?
slips-for-hint = Mae slipiau ward yn agor pleidleisiau’r ward honno a’r pleidleisiau i bawb. Dim ond y pleidleisiau i bawb y mae slipiau unrhyw ward yn eu hagor.
slips-number = Faint?
slips-number-hint = Hyd at { $max } ar y tro.
slips-make-now = Gwneud slipiau i’w hargraffu
slips-print-title = Slipiau i’w hargraffu
slips-made = { $count ->
    [one] { $count } slip, yn barod i’w argraffu
   *[other] { $count } slip, yn barod i’w hargraffu
}
slips-once = Argraffwch nawr. Ni ellir dangos y slipiau hyn eto. Os llwythwch y dudalen eto, bydd rhai newydd yn cael eu gwneud.
slips-print-hint = Pwyswch Ctrl a P (ar Mac: ⌘ a P). Dewiswch bapur A4, 100 % a dim ymylon. Torrwch ar hyd y llinellau neu bliciwch y labeli, plygwch, a chymysgwch y slipiau mewn bocs.
slips-done = Rwyf wedi’u hargraffu
slips-qr = Y cod i’w sganio
slips-one-vote = Un bleidlais. Cadwch hi i chi’ch hun.

screen-choice-title = Y sgrin yn y neuadd
screen-choice = Beth mae’r sgrin yn ei ddangos
screen-choice-join = Sut i ymuno
screen-choice-show = Ei ddangos
screen-message = Neu neges, 140 llythyren ar y mwyaf
screen-message-show = Dangos y neges
screen-make-link = Gwneud dolen i’r sgrin

links-title = Dolenni
links-none = Dim dolenni eto.
links-all = Pob dolen
links-new-canvass = Dolen i ganfasiwr
links-new-screen = Dolen i’r sgrin
links-new-desk = Dolen i ddesg
links-desk-label = Beth yw enw’r ddesg?
links-new-observe = Dolen i sylwedydd
links-observe-label = Pwy sy’n arsylwi?
links-label = Pwy biau hi?
links-label-hint = Enw sy’n dweud wrthych pwy sydd â hi.
links-days = Am sawl diwrnod?
links-meeting = Pa gyfarfod?
links-make = Gwneud y ddolen
links-made = Y ddolen newydd
links-once = Dim ond nawr y dangosir y ddolen hon. Copïwch hi, neu gadewch i’r ffôn ei sganio, cyn i chi adael y dudalen hon.
links-qr = Y ddolen fel cod i’w sganio
links-kind-canvass = Canfasiwr
links-kind-screen = Sgrin
links-kind-observe = Sylwedydd
links-kind-desk = Desg
links-until = Y diwrnod olaf: { $day }
links-ended = Wedi dod i ben
links-revoke = Tynnu’n ôl

people-title = Trefnwyr
people-new = Ychwanegu trefnydd
people-name = Enw
people-password = Cyfrinair cyntaf
people-password-hint = { $min } i { $max } llythyren. Dywedwch ef wrthyn nhw; gallan nhw ei newid.
people-administrator = Gweinyddwr
people-make-administrator = Caiff hefyd reoli trefnwyr a wardiau
people-add = Ychwanegu’r trefnydd
