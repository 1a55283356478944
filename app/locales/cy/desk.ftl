### Desg y rhifwyr, a phleidleisiau a agorwyd yno'n gyhoeddus.

desk-title = Desg
desk-scan = Sganiwch slip, neu deipiwch ei god
desk-scan-hint = Cliciwch yma a sganiwch. Mae'r sganiwr yn teipio ei hun.
desk-look = Edrych ar y slip hwn
desk-another = Slip nesaf
desk-leave = Yn ôl, heb newid dim

desk-word-good = Da, heb ei ddefnyddio
desk-next-good = Rhowch ef yn ôl. Gall ei ddeiliad bleidleisio ag ef.
desk-word-used = Eisoes wedi'i ddefnyddio
desk-next-used = Os pleidleisiodd ei ddeiliad, mae popeth yn iawn: gallant wirio eu derbynneb. Os na, gwnewch ef yn ddi-rym a rhowch un arall.
desk-used-at = â ffôn, am { $time }
desk-used-paper = ar bapur, am { $time }
desk-used-waiting = ar bapur, gyda'r rhifwyr
desk-used-before = roedd pleidlais o'r slip hwn i mewn
desk-word-void = Ddim yn ddilys
desk-void-at = Gwnaed yn ddi-rym am { $time }, { $desk }.
desk-next-void = Cadwch y slip hwn. Dylai fod gan ei ddeiliad un arall.
desk-word-spoiled = Agorwyd yn gyhoeddus
desk-spoiled-at = Agorwyd am { $time }, { $desk }.
desk-next-spoiled = Cadwch y slip hwn. Prawf oedd, ac ni all bleidleisio mwy.
desk-word-unknown = Nid un o'n slipiau ni
desk-next-unknown = Sganiwch ef eto. Os yw'n dal yn anhysbys, cadwch ef, a dywedwch wrth drefnydd.
desk-word-other-meeting = O gyfarfod arall
desk-next-other-meeting = Mae angen slip o'r cyfarfod hwn ar ei ddeiliad. Gwiriwch y rhestr wrth y drws yn gyntaf.
desk-word-no-slip = Nid slip

desk-act-void = Ei wneud yn ddi-rym
desk-act-challenge = Agor y bleidlais hon yn gyhoeddus
desk-void-title = Gwneud y slip hwn yn ddi-rym?
desk-void-what = Ni all bleidleisio mwy. Mae'r log cyhoeddus yn dweud bod slip wedi'i wneud yn ddi-rym, a pham.
desk-void-used = Bwriwyd pleidlais â'r slip hwn. Caiff ei thynnu allan ac nid yw'n cyfrif.
desk-why = Pam?
desk-why-lost = Collwyd y slip
desk-why-damaged = Ni ellir darllen y slip
desk-why-taken = Defnyddiodd rhywun arall y slip
desk-why-other = Rheswm arall, a roddwyd wrth y ddesg
desk-why-challenged = Agorwyd y slip yn gyhoeddus mewn pleidlais arall
desk-fresh = Sganiwch y slip newydd
desk-fresh-hint = Cymerwch ef o'r pentwr. Rhaid iddo fod i'r un ward.
desk-fresh-missing = Sganiwch y slip newydd, neu dewiswch “Dim ond ei wneud yn ddi-rym”.
desk-void-give = Ei wneud yn ddi-rym a rhoi'r un newydd
desk-void-only = Dim ond ei wneud yn ddi-rym
desk-challenge-title = Agor y bleidlais hon yn gyhoeddus?
desk-challenge-what = Prawf o'r peiriant cyfrif yw hwn. Gall pawb ddarllen y bleidlais hon, a gwirio bod ei derbynneb yn ffitio.
desk-challenge-sure = Gwnewch hyn â slip ychwanegol yn unig. Ni chaiff y bleidlais ei chyfrif, ac ni all y slip bleidleisio mwy.
desk-challenge-open = Ei hagor i bawb

desk-done-given = Mae'r hen slip yn ddi-rym. Rhowch yr un newydd.
desk-done-void = Mae'r slip yn ddi-rym.
desk-done-opened = Mae'r bleidlais ar agor i bawb ei darllen. Mae ei thudalen yn y rhestr isod.
desk-done-counted = Mae'r rhif wedi'i nodi.

desk-counters = Slipiau hyd yma
desk-no-votes = Nid oes pleidlais ar agor nawr.
desk-count-made = Gwnaed
desk-count-handed-out = Rhoddwyd allan
desk-count-used = Defnyddiwyd
desk-count-paper = Ar bapur
desk-count-void = Di-rym
desk-count-spoiled = Agorwyd yn gyhoeddus
desk-count-unused = Heb eu defnyddio
desk-not-counted = heb ei nodi eto
desk-count-short = Defnyddiwyd mwy o slipiau nag a roddwyd allan, yn ôl eich rhif. Cyfrifwch eto.
desk-handed-out = Slipiau a roddwyd allan, i gyd
desk-handed-out-go = Ei nodi

desk-room = Pobl yn yr ystafell
desk-room-now = Cyfrifwyd hyd yma
desk-room-hint = Cyfrwch bennau nawr ac yn y man. Saif y rhif diweddaraf wrth ymyl y canlyniad, fel bod pawb yn gweld faint o’r bobl yma a bleidleisiodd.
desk-room-count = Pobl yn yr ystafell nawr
desk-done-room = Mae’r bobl yn yr ystafell wedi’u nodi.

challenge-list = Pleidleisiau a agorwyd yn gyhoeddus
challenge-none = Nid oes pleidlais wedi'i hagor hyd yma.
challenge-what = Gall unrhyw un gymryd slip ychwanegol, pleidleisio ag ef, a chael agor y bleidlais honno wrth y ddesg. Felly gall pawb wirio bod pleidleisiau'n cael eu cadw fel y'u bwriwyd.
challenge-title = Pleidlais a agorwyd yn gyhoeddus
challenge-at = Agorwyd am { $time }. Nid yw'n cyfrif.
challenge-receipt = Ei derbynneb
challenge-ranking = Ei dewisiadau, fel y'u cadwyd
challenge-blank = Pleidlais wag oedd hi.
challenge-compare = Cymharwch y ddau â'r ffôn a'i bwriodd. Os oes unrhyw wahaniaeth, dywedwch wrth y cadeirydd ar unwaith.
challenge-check = Gwiriwch eich hun
challenge-check-how = Cadwch y ffeil. Mae gwiriwr Wardmote yn selio'r dewisiadau hyn eto, a rhaid iddo gael yr un dderbynneb.
challenge-file = Cadw ffeil y bleidlais hon

# Slip o flaen y camera.
camera-open = Defnyddio’r camera
camera-close = Stopio’r camera
camera-view = Beth mae’r camera yn ei weld
camera-starting = Mae’r camera yn dechrau…
camera-looking = Daliwch god sgwâr y slip o flaen y camera.
camera-read = Wedi’i ddarllen.
camera-refused = Ni chaiff y dudalen hon ddefnyddio’r camera. Rhowch ganiatâd yng ngosodiadau’r porwr, neu deipio’r cod.
camera-failed = Ni ddechreuodd y camera. Oes ap arall yn ei ddefnyddio? Gallwch deipio’r cod.
