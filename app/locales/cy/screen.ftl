### Sgrin y neuadd, i’w darllen o’r rhes gefn.

hall-title = Sgrin y neuadd
hall-scan = Sganiwch i bleidleisio
hall-or-type = Dim camera? Teipiwch
hall-then-code = a’r cod ar eich slip.
hall-join = I bleidleisio:
hall-join-qr = Cod QR y dudalen bleidleisio, { $address }

hall-ballots-in =
    { $count ->
        [one] { $ballots } o { $slips } bleidlais i mewn
        [two] { $ballots } o { $slips } bleidlais i mewn
        [many] { $ballots } o { $slips } phleidlais i mewn
       *[other] { $ballots } o { $slips } pleidlais i mewn
    }
# O dan nifer y pleidleisiau yn y cylch.
hall-of-ballots-in =
    { $count ->
        [one] o { $slips } bleidlais i mewn
        [two] o { $slips } bleidlais i mewn
        [many] o { $slips } phleidlais i mewn
       *[other] o { $slips } pleidlais i mewn
    }
hall-votes-open =
    { $count ->
        [one] Mae 1 bleidlais ar agor
        [two] Mae 2 bleidlais ar agor
       *[other] Mae { $slips } pleidlais ar agor
    }
hall-open = Mae’r pleidleisio ar agor
hall-hidden = Ni ddangosir y canlyniad nes i’r pleidleisio gau.
hall-may-change = Gallwch newid eich pleidlais tan hynny.
hall-may-not-change = Ar ôl bwrw pleidlais, ni ellir ei newid.
hall-closing = Bydd y pleidleisio’n cau mewn
hall-time-is-up = Mae’r amser ar ben
hall-closed = Mae’r pleidleisio wedi cau.
hall-counting = Yn cyfrif…
hall-ready = Mae’r cyfrif yn barod.
hall-stopped = Cafodd y bleidlais hon ei stopio.

hall-striped = Streipiau: wedi symud yn y rownd hon.
hall-tie = Mae’n gyfartal
hall-next = Beth sy’n digwydd nesaf
hall-see-count = Gwelwch y cyfrif i gyd ar eich ffôn:
hall-next-question = Pwy sy’n cymryd hyn ymlaen, ac erbyn pryd?
hall-read-count = Darllen y cyfrif i gyd

line-connected = Wedi cysylltu
hall-reconnecting = Yn ailgysylltu
hall-check-again = Gwirio eto
hall-step-back = Yn ôl
hall-step-next = Nesaf
hall-help = Help
hall-help-title = Bysellau
hall-help-next = Nesaf
hall-help-back = Yn ôl
hall-help-first = Cyntaf ac olaf
hall-help-full = Sgrin lawn
hall-help-cover = Cuddio’r llun
hall-help-theme = Golau neu dywyll
hall-help-turnout = Dangos neu guddio faint sydd wedi pleidleisio
hall-help-close = Cau
hall-key-space = Bylchwr
hall-letters-on = Mae’r bysellau llythrennau ymlaen. Eu diffodd
hall-letters-off = Mae’r bysellau llythrennau wedi’u diffodd. Eu troi ymlaen
hall-help-shut = Cau
hall-covered = Mae’r llun wedi’i guddio

hall-check = Dewch o hyd i'ch derbynneb
hall-check-page = Tudalen { $page } o { $pages }
hall-check-held = wedi'i dal
hall-check-all =
    { $count ->
        [zero] { $ballots } derbynneb. Ôl bys y rhestr:
        [one] { $ballots } dderbynneb. Ôl bys y rhestr:
        [two] { $ballots } dderbynneb. Ôl bys y rhestr:
        [few] { $ballots } derbynneb. Ôl bys y rhestr:
        [many] { $ballots } derbynneb. Ôl bys y rhestr:
       *[other] { $ballots } derbynneb. Ôl bys y rhestr:
    }
hall-check-closing = Gosodwyd wrth gau:
hall-check-phone = Neu gwiriwch ar eich ffôn:
hall-check-missing = Ddim yno? Ewch at y ddesg nawr, gyda'ch slip.
hall-check-waiting = Mae'r rhestr yn cael ei gwneud…
hall-check-none = Ni fwriwyd pleidlais â ffôn.
hall-check-qr = Cod QR y dudalen sy'n gwirio derbynebau, { $address }
hall-help-hold = Dal y tudalennau, neu eu troi
