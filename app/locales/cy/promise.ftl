### Yr hyn y mae cynrychiolwyr yn ei addo ac yn ei ddweud, fis wrth fis.

month-of-year = { $month } { $year }
organise-nav-commitments = Ymrwymiadau
links-kind-commit = Ymrwymiadau cynrychiolydd
field-month = y misoedd
field-level = pa mor aml bob mis
field-count = y cyfrif
refusal-not-understood-month = Dewiswch fis olaf nad yw drosodd ac nad yw cyn y cyntaf.
refusal-not-understood-level = Dewiswch pa mor aml o’r rhestr.
refusal-not-understood-count = Teipiwch rif cyfan, fel 2.

promise-title = Ymrwymiadau
promise-lead = Yr hyn y mae cynrychiolwyr pob ward yn dweud y byddan nhw’n ei wneud, a sut aeth pob mis. I helpu y mae hyn, nid i roi marciau: ni roddir pobl mewn trefn byth.
promise-nobody = Does dim cynrychiolwyr yma eto. Ychwanegwch yr un cyntaf isod a rhowch ei ddolen iddo.
promise-done = Mae wedi newid.
promise-period = O { $first } hyd { $last }
promise-as-of = Fel yr oedd ar { $day }.
promise-ended = Daeth i ben ar { $day }.
promise-erased = Cynrychiolydd y dilëwyd ei enw
promise-link = Mae eu dolen yn gweithio tan { $day }.
promise-near = Helpwyr gerllaw sydd ag amser:
promise-near-nobody = Nid oes neb gerllaw wedi dweud eto bod amser ganddyn nhw. Mae tudalen y ward yn gwahodd cynorthwywyr.
promise-kind-doors = Sesiynau ar garreg y drws
promise-kind-meetings = Cyfarfodydd ward
promise-kind-surgeries = Cymorthfeydd
promise-kind-report = Adroddiad bob mis
promise-level = { $n ->
    [one] { $n } y mis
   *[other] { $n } y mis
}
promise-not = Nid hwn
promise-report-yes = Ie, bob mis
promise-none = Nid ydyn nhw wedi dweud eto beth y byddan nhw’n ei wneud. Mae hanner awr gyda’ch gilydd yn ffordd dda o ddechrau.
promise-none-own = Nid ydych wedi dweud eto beth y byddwch yn ei wneud. Gall trefnydd helpu: mae hanner awr gyda’ch gilydd yn ffordd dda o ddechrau.
promise-none-public = Nid ydyn nhw wedi dweud eto beth y byddan nhw’n ei wneud.
promise-changes = Wedi newid ers iddo ddechrau:
promise-said = { $often } (“{ $own }”)
promise-change = { $day }: { $kind }. Cynt: { $before }. Nawr: { $after }.
promise-months = Fis wrth fis
promise-ahead = Mae’n dechrau ym mis { $month }.
promise-older = Misoedd cynharach
promise-what = Yr hyn rwy’n dweud y byddaf yn ei wneud
promise-form = Ysgrifennu neu newid hyn
promise-free = Gallwch newid hyn yn rhydd tan { $day }. O hynny ymlaen, dangosir pob newid gyda’i ddiwrnod.
promise-dated = Mae wedi dechrau, felly dangosir pob newid gyda’i ddiwrnod. Mae rhif is yn cyfrif o’r mis nesaf ymlaen.
promise-often = Pa mor aml bob mis?
promise-words = Yn eich geiriau eich hun
promise-hint-doors = Awr a hanner gyda dau neu dri arall. Gall y rhan fwyaf o bobl â swydd gadw at un neu ddwy y mis.
promise-hint-meetings = Awr pan all unrhyw un o’r ward siarad. Mae un bob mis yn llawer.
promise-hint-surgeries = Awr a lle penodol lle gall unrhyw un ddod â phryder. Mae un neu ddwy y mis yn arferol.
promise-hint-report = Hanner tudalen ar ôl pob mis. Mae’n cymryd deg munud: mae rhifau’r ward wedi’u llenwi’n barod.
promise-do = Dyma beth y byddaf yn ei wneud
promise-done-promised = Mae’r hyn a ysgrifennoch wedi’i roi ar gadw yma.
promise-done-told = Mae eich adroddiad wedi’i gadw. Gallwch ei newid, neu ei dynnu’n ôl.
promise-done-taken-back = Mae wedi’i dynnu’n ôl. Mae’r hyn a ddywedoch o’r blaen yn dangos eto, os oedd rhywbeth.
promise-group = Dim ond trefnwyr eich grŵp all weld hyn.
promise-public = Gall pawb weld hyn ar dudalen y ward: yr hyn rydych yn dweud y byddwch yn ei wneud, a phob mis sydd wedi’i ddweud neu’n wag.
promise-print = Argraffu hyn
promise-print-of = Argraffu { $name }
promise-ward = Yr hyn y mae eich cynrychiolwyr yn dweud y byddan nhw’n ei wneud

promise-add = Ychwanegu cynrychiolydd
promise-add-what = Cân nhw ddolen eu hunain. Y tu ôl iddi maen nhw’n ysgrifennu beth y byddan nhw’n ei wneud, ac adroddiad byr bob mis.
promise-name = Eu henw
promise-name-hint = Gofynnwch iddyn nhw’n gyntaf. Os yw’r grŵp yn dangos ymrwymiadau i bawb, bydd yr enw hwn ar dudalen y ward.
promise-first = Mis cyntaf
promise-last = Mis olaf
promise-add-do = Gwneud eu dolen
promise-renew = Dolen newydd i { $name }
promise-renew-what = Mae eu hen ddolen yn peidio â gweithio. Mae’r hyn a ddywedon nhw yn aros. Gallwch hefyd ddewis mis olaf diweddarach.
promise-renew-do = Gwneud dolen newydd
promise-end = Dod â hi i ben gyda { $name }
promise-end-what = Mae eu dolen yn peidio â gweithio, ac ni ddisgwylir am fwy o fisoedd. Mae’r hyn a ddywedon nhw yn aros. Mae dolen newydd yn ei dechrau eto.
promise-end-do = Ie, dod â hi i ben
promise-who-sees = Pwy sy’n gweld ymrwymiadau
promise-is-group = Dim ond trefnwyr sy’n eu gweld.
promise-is-public = Mae pawb yn eu gweld ar dudalennau’r wardiau.
promise-who-sees-what = Byddai pawb yn gweld yr hyn y mae pob cynrychiolydd wedi dweud y bydd yn ei wneud, a phob mis sydd wedi’i ddweud neu’n wag. Siaradwch â nhw cyn newid hyn. Gall gweinyddwr ei newid.
promise-make-public = Eu dangos i bawb
promise-make-group = Eu dangos i drefnwyr yn unig

ms-ahead = Nid yw’r mis hwn wedi dechrau.
ms-open = Mae amser ar gyfer yr adroddiad hwn tan { $day }.
ms-blank = Mae’r ddalen hon yn wag. Roedd i fod erbyn { $day }.
ms-told = Dywedwyd ar { $day }.
ms-told-later = Dywedwyd ar { $day }. Gwell hwyr na hwyrach: diolch.
ms-changed = Newidiwyd ar { $day }.
ms-spared = Ni ddisgwylir adroddiad.
ms-of = { $n } (dywedwyd: { $said })
ms-count = { $n }
ms-known = Mae Wardmote yn gwybod am y ward y mis hwn: drysau a gurwyd: { $doors }, atebion: { $answers }, camau a symudodd: { $moved }.
ms-help-group = Gofynnwch i { $name } beth fyddai’n helpu. Mae hanner awr gyda’ch gilydd yn aml yn ddigon: mae rhifau’r ward wedi’u llenwi’n barod.
ms-help-own = Nid yw’n rhy hwyr. Mae rhifau’r ward wedi’u llenwi’n barod. Os byddai help llaw yn dda, gofynnwch i’ch trefnydd: mae hanner awr gyda’ch gilydd yn aml yn ddigon.
ms-help-everybody = Gall misoedd fod yn anodd. Os gallwch helpu yn y ward, dewch i’r cyfarfod nesaf neu atebwch y drws.
ms-help-paper = Mae lle iddo yma, a help i’w ysgrifennu.
ms-write = Ysgrifennu’r adroddiad ar gyfer { $month }
ms-change = Newid yr adroddiad ar gyfer { $month }

mr-title = Adroddiad ar gyfer { $month }
mr-back = Yn ôl
mr-print = Argraffwch hyn gyda’ch porwr.
mr-known = Yr hyn y mae Wardmote yn ei wybod
mr-moved = Camau a symudodd
mr-known-hint = Daw hyn o’r hyn a gofnodwyd yn y ward, gan bawb. Ni ellir ei newid yma. Symudodd cam gweithredu pan ddywedwyd gair amdano neu pan wnaed cam o’r cynllun.
mr-own = Yr hyn a wnaethoch chi
mr-said = Dywedoch chi { $n }.
mr-knows-doors = { $n ->
    [0] Nid yw Wardmote yn gwybod am sesiwn yn y ward.
   *[other] Mae Wardmote yn gwybod am { $n } sesiwn yn y ward. Newidiwch hyn i’r rhai y buoch ynddyn nhw.
}
mr-knows-meetings = { $n ->
    [0] Nid yw Wardmote yn gwybod am gyfarfod.
   *[other] Mae Wardmote yn gwybod am { $n } cyfarfod. Newidiwch hyn i’r rhai y buoch ynddyn nhw.
}
mr-words = Ychydig eiriau
mr-words-hint = Beth aeth yn dda, beth na wnaeth, beth fyddai’n helpu. Cewch adael hyn yn wag.
mr-do = Cadw’r adroddiad hwn
mr-change = Cadw’r newid
mr-undo = Tynnu’n ôl yr hyn a ddywedais ddiwethaf
mr-undo-what = Mae’r hyn a ddywedoch ddiwethaf yn cael ei ddileu. Os oeddech wedi dweud rhywbeth cyn hynny, bydd hwnnw’n dangos eto.
mr-undo-sure = Ie, ei dynnu’n ôl
