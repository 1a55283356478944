### Yr hyn sy’n gadael i unrhyw un wirio pleidlais: yr agor, y cofnod, y ffeil.

log-title = Beth a wnaed, a chan bwy
log-lead = Mae popeth y mae trefnwyr a chynorthwywyr yn ei wneud i bleidlais yn sefyll yma, wrth iddo ddigwydd. Ni ellir tynnu dim allan na’i newid wedyn. Nid yw’n dweud pwy sy’n pleidleisio pryd.
log-role-organiser = Trefnydd
log-role-teller = Cynorthwyydd wrth y ddesg
log-role-program = Y rhaglen ei hun
log-opened = Agorodd y pleidleisio. Gosododd hyn y dewisiadau, y rheolau a’r slipiau:
log-slips-added =
    { $count ->
        [one] Gwnaed un slip arall.
       *[other] Gwnaed { $count } slip arall.
    }
log-handed-out =
    { $count ->
        [one] Rhoddwyd un slip allan.
       *[other] Rhoddwyd { $count } slip allan.
    }
log-voided =
    { $count ->
        [one] Gwnaed slip yn ddi-rym.
       *[other] Gwnaed { $count } slip yn ddi-rym.
    }
log-reissued =
    { $count ->
        [one] Rhoddwyd slip newydd yn lle un di-rym.
       *[other] Rhoddwyd { $count } slip newydd yn lle rhai di-rym.
    }
log-challenged = Heriwyd slip: cafodd ei agor o flaen pawb, ac nid yw’n cyfrif.
log-paper =
    { $count ->
        [one] Cofnodwyd un papur pleidleisio.
       *[other] Cofnodwyd { $count } papur pleidleisio.
    }
log-papers-left =
    { $count ->
        [one] Gadawyd un papur pleidleisio allan: nid oedd dau rifwr wedi cytuno arno pan gaeodd y pleidleisio.
       *[other] Gadawyd { $count } papur pleidleisio allan: nid oedd dau rifwr wedi cytuno arnynt pan gaeodd y pleidleisio.
    }
log-notice = Dywedwyd wrth bawb fod y pleidleisio’n cau ymhen munud.
log-notice-cancelled = Tynnwyd hynny’n ôl: aeth y pleidleisio ymlaen.
log-extended = Cafodd pawb fwy o amser.
log-close-asked = Mae angen dau drefnydd i gau. Gofynnodd y cyntaf am hynny.
log-closed =
    { $count ->
        [one] Caeodd y pleidleisio gydag un bleidlais. Gosododd hyn hi:
       *[other] Caeodd y pleidleisio gyda { $count } pleidlais. Gosododd hyn nhw:
    }
log-check-begun = Gofynnwyd i’r neuadd chwilio am ei derbynebau.
log-check-ended = Daeth y chwilio am dderbynebau i ben.
log-dice = Taflwyd disiau yn yr ystafell ar gyfer y coelbren. Gosododd hyn nhw:
log-hat = Tynnwyd y coelbren o het. Gosododd hyn y drefn:
log-publish-asked = Mae angen dau drefnydd i ddangos y cyfrif. Gofynnodd y cyntaf am hynny.
log-published = Dangoswyd y cyfrif i bawb.
log-give-up-asked = Mae angen dau drefnydd i roi’r gorau i’r bleidlais. Gofynnodd y cyntaf am hynny.
log-given-up = Rhoddwyd y gorau i’r bleidlais.
log-why = Y rheswm: “{ $reason }”

slips-why = Pam mae angen mwy o slipiau?
slips-why-hint = Mae’r pleidleisio ar agor. Bydd nifer y slipiau a ychwanegwch, a’r rheswm, yn sefyll lle gall pawb ei ddarllen.

opening-title = Beth a osododd yr agor
opening-what = Pan agorodd y pleidleisio, cyfrifwyd y digidau hyn o’r cwestiwn, y dewisiadau, y rheolau, yr allweddi a’r slipiau. Pe bai unrhyw beth o hynny’n newid wedyn, byddent yn wahanol.
opening-keep = Tynnwch lun ohonynt, neu ysgrifennwch yr wyth cyntaf a’r wyth olaf. Gyda nhw gall unrhyw un wirio wedyn na newidiwyd dim.
opening-sheet = Dalen gyda’r digidau hyn ar gyfer y wal

notice-title = Ar gyfer y wal
notice-back = Yn ôl i’r bleidlais
notice-print = Argraffwch y ddalen hon a’i hongian lle gall pawb ei darllen. Ni ellir newid papur o bell.
notice-photo = Tynnwch lun. Pan fydd y bleidlais ar ben, cymharwch y digidau hyn â rhai’r ffeil.
notice-compare = Mae’r digidau hyn gan y ffeil y gall unrhyw un ei lawrlwytho. Os ydynt yn wahanol, newidiwyd rhywbeth.
notice-qr = Cod sy’n arwain at dudalen y bleidlais hon

recount-title = Gwiriwch y cyfrif hwn eich hun
recount-lead = Mae’r ffeil yn cynnwys popeth sydd ei angen i gyfrif eto: y rheolau, y pleidleisiau cyn belled ag y maent yn gyhoeddus, y derbynebau, y cofnod a’r cyfrif.
recount-download = Lawrlwytho’r ffeil
recount-digest = Mae pawb yn cael yr un ffeil. Mae’r digidau hyn yn sefyll dros y cyfan:
recount-browser = Yn eich porwr:
recount-browser-how = agorwch y dudalen wirio a dewiswch y ffeil. Mae’n gweithio heb y rhyngrwyd, ac nid oes dim yn gadael eich dyfais.
recount-command = Ar gyfrifiadur gyda Wardmote, gydag un gorchymyn:
recount-hand = Â llaw: testun plaen yw’r ffeil. Didolwch y pleidleisiau’n bentyrrau yn ôl y dewis cyntaf, a dilynwch y rowndiau uchod.

observe-title = Beth sydd ei angen ar sylwedyddion
observe-lead = Enwodd y cyfarfod chi i gyfrif ei bleidleisiau eto. Dyma beth sydd ei angen arnoch, ar gyfer pob pleidlais.
observe-keep = Mae pob trefn yn ffeil y papurau, heb enwau ac mewn trefn gymysg. Cadwch hi i chi’ch hun: mewn pleidlais fach, gall trefn anarferol ddweud pwy a’i gwnaeth.
observe-none = Nid oes pleidlais o’r cyfarfod hwn ar agor nac ar ben eto. Dewch yn ôl pan fydd y pleidleisio wedi dechrau.
observe-download = Lawrlwytho’r papurau
observe-count = Cyfrif eto, heb y rhyngrwyd:
observe-browser = Neu cyfrifwch eto yn eich porwr
observe-later = Bydd y papurau yma cyn gynted ag y gwêl pawb y cyfrif.

contest-publication = Beth a gyhoeddir o’r pleidleisiau?
contest-publication-hint = Gosodir hyn pan fydd y pleidleisio’n agor, ac mae pob pleidleisiwr yn ei ddarllen ar y papur.
contest-publication-careful = Cymaint ag na all fradychu neb
contest-publication-all = Pob trefn, heb enwau, waeth pa mor ychydig
vote-publication-careful = Ar ôl y bleidlais, cyhoeddir cymaint o’r pleidleisiau ag na all fradychu neb.
vote-publication-all = Ar ôl y bleidlais, cyhoeddir pob pleidlais, heb enwau ac mewn trefn gymysg.
vote-fixed = Beth sydd wedi’i osod, a sut i’w wirio

lot-needed = Mae’n gyfartal. Taflwch ddisiau neu tynnwch o het.
lot-needed-more = Nid yw’r pleidleisiau’n ei setlo, felly’r coelbren sy’n gwneud. Gwnewch hynny o flaen pawb, cyn i neb weld y cyfrif. Os dangoswch y cyfrif hebddo, y gyfrinach a seliwyd wrth agor sy’n penderfynu ar ei phen ei hun.
lot-offer = Taflu disiau ar gyfer y coelbren
lot-offer-more = Nid oes angen y coelbren. Gallwch daflu er hynny; fe’i cedwir yn y ffeil.
lot-dice = Y disiau, fel y disgynasant
lot-dice-hint = O leiaf { $min } dis, rhifau 1 i 6.
lot-by = Pwy daflodd?
lot-dice-yes = Cadw’r disiau hyn
lot-hat = Tynnu o het yn lle hynny
lot-hat-hint = Ysgrifennwch bob dewis ar bapur, tynnwch un ar ôl y llall, a dywedwch pryd y daeth pob un: 1 i’r cyntaf, y mwyaf lwcus.
lot-hat-by = Pwy dynnodd?
lot-hat-yes = Cadw’r drefn hon
lot-rolled = Cadwyd y disiau: { $dice }. Taflwyd gan { $by }.
lot-hat-drawn = Cadwyd y drefn o’r het. Tynnwyd gan { $by }.

field-dice = y disiau
field-order = y drefn
refusal-not-understood-dice = Teipiwch o leiaf ddeg dis, a dim ond y rhifau sydd arnynt, 1 i 6.
refusal-not-understood-order = Rhowch le gwahanol i bob dewis, o 1 ymlaen.
refusal-signing-key-missing = Nid yw’r allwedd sy’n llofnodi’r ffeil yno. Rhowch ffolder yr allweddi yn ôl, yna dangoswch y cyfrif eto.
refusal-lot-waits = Mae’n gyfartal ac mae angen y coelbren. Taflwch ddisiau neu tynnwch o het yn gyntaf, ar dudalen y bleidlais hon; wedyn gallwch weld y cyfrif.
refusal-lot-drawn = Tynnwyd y coelbren yn barod. Ni ellir ei dynnu ddwywaith.

hall-fixed = Gosodwyd wrth agor:
hall-digest = Digidau’r ffeil:
