# Gosod cyfarfod, a'r dudalen ar gyfer y noson.
meeting-set-up = Ei osod gam wrth gam
meeting-again = Cynnal y cyfarfod hwn eto

setup-trail = Camau’r gosod
setup-step-wards = Wardiau yn yr ystafell
setup-step-votes = Pleidleisiau
setup-step-rules = Rheolau
setup-step-slips = Slipiau
setup-step-rehearsal = Ymarfer
setup-step-runbook = Cynllun y noson
setup-next = Cadw a mynd ymlaen
setup-go-on = Mynd ymlaen
setup-leave = Gallwch stopio yma. Mae popeth a gadwyd yn aros, a gallwch ddod yn ôl i unrhyw gam.

setup-wards-lead = Pwy sy’n dod? Gall pob ward gael ei phleidlais ei hun, a gall pawb bleidleisio gyda’i gilydd.
setup-wards-more = Ychwanegu wardiau sydd ddim yn y rhestr

setup-votes-lead = Gall pob ward bleidleisio ar faterion ei rhestr fer. Gallwch newid pob pleidlais wedyn.
setup-votes-most = Mae papur pleidleisio yn dangos { $max } mater ar y mwyaf. Os oes mwy, cymerir y rhai a ddywedwyd amlaf.
setup-votes-question-hint = Mae pleidleiswyr yn darllen hyn ar y sgrin ac uwchben eu papur.
setup-votes-there = Mae pleidlais:
setup-votes-choices = { $count ->
    [zero] Dim dewis:
    [one] Un dewis:
    [two] { $count } ddewis:
    [few] { $count } dewis:
    [many] { $count } dewis:
   *[other] { $count } dewis:
}
setup-votes-short = Mae angen o leiaf dau fater ar y rhestr fer.
setup-votes-shortlist = Mynd i’r materion

setup-rules-lead = Mae’r rheolau hyn ar gyfer pob pleidlais yn y cyfarfod. Maen nhw’n iawn fel y maen nhw i’r rhan fwyaf o nosweithiau. Mae pleidleiswyr yn eu darllen cyn pleidleisio.
setup-rules-differ = Mae gan y pleidleisiau reolau gwahanol nawr. Os cadwch, cânt i gyd y rheolau isod.
setup-rules-none = Does dim pleidlais eto y gellir ei newid.

setup-slips-lead = Mae pawb sy’n dod yn cael un slip, ac mae’n agor y papur pleidleisio ar eu ffôn. Gwnewch ychydig mwy na’r bobl rydych yn eu disgwyl: dyw slipiau dros ben ddim yn gwneud drwg.

setup-rehearsal-lead = Cynhaliwch ymarfer, neu edrychwch ar bob papur fel y mae pleidleisiwr yn ei weld. Nid oes dim a wnewch yno’n cael ei gyfrif.
setup-rehearsal-look = Neu edrychwch ar y papurau pleidleisio yn unig
setup-rehearsal-try = Rhoi cynnig ar “{ $question }”

setup-runbook-lead = Un dudalen i’w hargraffu: beth i’w wneud a phryd, gyda dolen i’r sgrin, i bob desg ac i dabled a rennir. Bob tro y gwnewch hi, mae’n cael dolenni newydd.
setup-runbook-desks = Faint o ddesgiau fydd yna?
setup-runbook-desks-hint = Mae cyfrifwyr yn helpu pobl wrth ddesg. Mae dwy yn ddigon i 300 o bobl.
setup-runbook-make = Gwneud y dudalen

runbook-back = Yn ôl i’r camau
runbook-once = Argraffwch y dudalen hon nawr. Dim ond unwaith y dangosir ei dolenni.
runbook-secret = Cadwch y dudalen hon yn ddiogel: gall pwy bynnag sydd â hi weithredu wrth ddesg.
runbook-desk = Desg { $number }
runbook-evening = Y noson
runbook-before-start = Dechreuwch y rhaglen. Agorwch ddolen y sgrin ar y gliniadur wrth y taflunydd, a dolen pob desg ar ei ffôn ei hun.
runbook-before-look = Edrychwch ar y sgrin o’r rhes olaf. Sganiwch ei chod â ffôn.
runbook-before-doors = Agorwch y drysau. Rhowch un slip o’u ward i bawb, a dywedwch wrth y ddesg faint roesoch chi.
runbook-say = Dywedwch sut mae’n gweithio: tapiwch eich dewis cyntaf, yna’r ail, yna gwirio a bwrw. Mae papur yn cyfrif yr un fath.
runbook-open = Agorwch y bleidlais. Darllenwch ddigidau cyntaf y stwnsh agor; gall unrhyw un eu hysgrifennu.
runbook-notice = Pan fydd y rhan fwyaf wedi gorffen, dywedwch ei bod yn cau mewn munud. Mae’r botwm yn ei ddangos ar bob ffôn.
runbook-close = Caewch y bleidlais. Gadewch i bawb chwilio am god eu papur ar y sgrin.
runbook-publish = Cyhoeddwch y cyfrif. Ewch drwyddo gyda’r saeth dde, a darllenwch bob brawddeg yn uchel.
runbook-after = Dywedwch pwy sy’n cymryd y mater, a phryd y bydd pobl yn clywed gennych.
runbook-trouble = Os aiff rhywbeth o’i le
runbook-laptop = Mae’r gliniadur yn stopio: dechreuwch ef a’r rhaglen eto. Mae pob papur a fwriwyd yno.
runbook-wifi = Mae’r wifi yn stopio: mae’r papurau’n aros ar y ffonau. Pan ddaw’n ôl, mae pobl yn pwyso’r botwm unwaith eto.
runbook-slip = Collwyd slip, neu defnyddiodd rhywun arall ef: mae’r ddesg yn ei wneud yn ddi-rym ac yn rhoi un arall.
runbook-phone = Does gan rywun ddim ffôn: maen nhw’n pleidleisio ar bapur, neu ar y dabled a rennir. Sganiwch ei dolen â’r dabled yn gyntaf.
runbook-tie = Pleidlais gyfartal: mae’r sgrin yn dweud beth sy’n ei setlo. Cafodd hynny ei osod pan agorodd y bleidlais.

practice-mark = YMARFER
practice-what = Ymarfer yw hwn. Nid oes dim yma yn cyfrif.
rehearsal-title = Ymarfer
rehearsal-hint = Cynhaliwch y cyfarfod unwaith cyn iddo ddigwydd: gyda slipiau, ffonau, desg, sgrin a chyfrif. Mae YMARFER ar bob tudalen, ac nid oes dim ohono’n cyfrif.
rehearsal-hold = Cynnal ymarfer
rehearsal-go-on = Mynd ymlaen â’r ymarfer
rehearsal-leave = Gadael yr ymarfer
rehearsal-leave-sure = Mae hyn yn dileu’r ymarfer: ei slipiau, ei ddolenni a’i bleidleisiau. Mae’r cyfarfod go iawn yn aros fel y mae.
rehearsal-leave-yes = Ie, dileu’r ymarfer
rehearsal-of = Yn ôl i’r cyfarfod go iawn
rehearsal-farewell = Mae’r ymarfer ar ben. Ni chadwyd dim ohono.

straw-title = Codi ffonau
straw-lead = Un cwestiwn ar y wal, ar unwaith. Gall pawb â ffôn ateb unwaith; nid oes neb yn gwirio pwy ydynt. Pleidlais anffurfiol yw hi: nid yw’n penderfynu dim, ac nid yw byth yn ganlyniad.
straw-start = Dechrau
straw-options = Beth all pobl ei ddewis?
straw-option = Dewis { $number }
straw-place = Yn yr ystafell
straw-mark = PLEIDLAIS ANFFURFIOL
straw-what = Codi ffonau’n gyflym. Nid oes neb yn gwirio pwy sy’n pleidleisio, ac nid yw’n penderfynu dim.
straw-join-title = Ymuno â’r codi ffonau
straw-join-lead = Un ateb i bob ffôn.
straw-join = Ymuno
straw-code = Cod
straw-code-hint = Y chwe llythyren ar y wal.
straw-then-code = Y cod yw { $code }.
straw-joined = Ymunodd ffôn
straw-farewell = Mae’r codi ffonau ar ben. Ni chadwyd dim ohono.
straw-leave = Dileu’r codi ffonau
straw-leave-sure = Mae hyn yn dileu ei gwestiwn a’i holl bleidleisiau.
straw-leave-yes = Ie, ei ddileu
