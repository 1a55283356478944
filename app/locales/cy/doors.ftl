# Drysau y mae ffôn yn eu cadw nes bod ganddo signal.
refusal-door-unreadable = Ni allwn ddarllen y drws hwn. Dywedwch wrth eich trefnydd beth a ddywedwyd yno.

doors-list = Drysau ar y ffôn hwn
doors-saved = Wedi’i gadw ar y ffôn hwn
doors-sending = Yn anfon
doors-sent = Wedi’i anfon
doors-refused = Heb ei dderbyn
doors-total = Wedi’u cadw ar y ffôn hwn: { $n }
doors-all-sent = Popeth wedi’i anfon
doors-no-room = Does dim byd wedi’i gadw eto: nid oes lle ar y ffôn hwn, ac nid oes signal. Gwnewch le, neu ysgrifennwch ef ar bapur.
doors-issue = Mater
doors-door = Drws
doors-again = Anfon eto
doors-drop = Taflu
doors-same = { $n ->
    [zero] Ar y rhestr yn barod. Yr un peth? Mae un tap yn ei gadw.
   *[other] Wedi’i ddweud yn barod ar { $n } stepen drws. Yr un peth? Mae un tap yn ei gadw.
}
doors-ready = Mae’r dudalen hon yn agor heb signal hefyd.
doors-wait = Cadwch y dudalen hon ar agor nes iddi ddweud “Popeth wedi’i anfon”. Os nad oes dim yn helpu, cadwch yr hyn sydd heb ei anfon fel ffeil a’i rhoi i’ch trefnydd.
doors-export = Cadw’r hyn sydd heb ei anfon fel ffeil
doors-old = Mae drysau wedi bod yn aros ar y ffôn hwn am fwy na diwrnod. Dewch o hyd i signal, a chadwch y dudalen hon ar agor nes iddi ddweud “Popeth wedi’i anfon”.
doors-safari = Gall eich ffôn ddileu’r drysau sydd arno ar { $day }. Dewch o hyd i signal cyn hynny, neu cadwch nhw fel ffeil isod.
doors-ended = Mae’r ddolen hon wedi dod i ben. Mae’r drysau isod yn aros ar y ffôn hwn. Gofynnwch i’ch trefnydd am ddolen newydd a’i hagor ar y ffôn hwn: yna cânt eu hanfon.
doors-postcode = Cod post
doors-postcode-go = Dod o hyd i’r ward
doors-postcode-unknown = Nid yw’r cod post hwn yn un o’ch wardiau. Dewiswch y ward o’r rhestr.
field-postcode = y cod post
refusal-not-understood-postcode = Ni allem ddarllen y cod post. Ysgrifennwch ef fel hyn: B13 9EA.
refusal-no-such-ward = Nid oes ward yma gyda’r enw neu’r cod hwn. Ychwanegwch y ward yn gyntaf.

postcodes-title = Codau post
postcodes-lead = Mae canfaswyr yn dod o hyd i’w ward drwy ei chod post, hefyd heb signal.
postcodes-count = { $count ->
    [zero] Nid oes codau post eto.
   *[other] Nifer y codau post yma: { $count }.
}
postcodes-file-hint = Un cod post ar bob llinell, gyda’i ward: yr enw neu’r cod swyddogol. Mae rhestrau’r Swyddfa Ystadegau Gwladol yn gwneud y tro.
postcodes-added = { $count ->
    [zero] Dim byd newydd: roedd pob cod post yma’n barod.
   *[other] Codau post a ychwanegwyd: { $count }.
}
postcodes-new = { $count ->
    [zero] Nid oes dim byd newydd yn y rhestr hon.
   *[other] Codau post newydd, neu mewn ward wahanol i’r blaen: { $count }.
}
postcodes-known = { $count ->
    [zero] Nid oes yr un ohonynt yma’n barod.
   *[other] Codau post sydd yma’n barod ac yn aros fel y maent: { $count }.
}
postcodes-take-in = { $count ->
   *[other] Ychwanegu { $count } cod post
}

doors-file-title = Drysau o ffeil
doors-file-lead = Mae ffôn na allai anfon ei ddrysau wedi’u cadw fel ffeil. Dewiswch y ffeil honno. Mae pob drws yn cael ei gymryd unwaith, pa mor aml bynnag y dewch â hi.
doors-file = Y ffeil o’r ffôn
doors-file-send = Dod â’r drysau i mewn
doors-file-taken = { $count ->
    [zero] Ni chymerwyd unrhyw ddrws.
   *[other] Drysau sydd i mewn: { $count }.
}
doors-file-later = { $count ->
   *[other] Drysau na ellid eu cadw nawr: { $count }. Dewch â’r ffeil unwaith eto.
}
doors-file-refused = Heb eu derbyn:
