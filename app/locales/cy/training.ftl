### Hyfforddiant, a sut mae nifer y cynorthwywyr yn tyfu.

training-title = Hyfforddiant a thwf
training-grown = Pobl a gafwyd ac a hyfforddwyd
training-number = { $n ->
    [0] Does neb wedi’i hyfforddi eto.
    [one] Cafwyd a hyfforddwyd un person.
   *[other] Cafwyd a hyfforddwyd { $n } o bobl.
}
training-found-active = Cafwyd { $found } i gyd. Gwnaeth { $active } rywbeth yn y { $days } diwrnod diwethaf.
training-found = Cafwyd
training-trained = Hyfforddwyd
training-active = Gweithgar mewn { $days } diwrnod
training-wards = Ward wrth ward
training-what-counts = Mae pob person yn cyfrif unwaith, yn eu ward eu hunain. Mae pwy bynnag a hyfforddwyd ac a adawodd yn aros yn y niferoedd, heb eu henw. Mae “Ymunodd” yn cyfrif y rhai sydd yma o hyd.
training-bars = Pwy ymunodd a phwy a hyfforddwyd, fis wrth fis: { $whose }
training-months = Fis wrth fis
training-month = Mis
training-joined = Ymunodd
training-newly = Hyfforddwyd am y tro cyntaf
training-csv = Cadw’r niferoedd fel tabl
training-sessions = Sesiynau
training-none = Does dim sesiwn wedi’i chadw yma eto.
training-came = { $n ->
    [0] Does neb wedi’i dicio eto.
    [one] Daeth un person.
   *[other] Daeth { $n } o bobl.
}
training-new = Cadw sesiwn
training-kind = Beth a ddysgwyd
training-kind-doors = Gofyn wrth ddrysau
training-kind-desk = Slipiau a phapur wrth y ddesg
training-kind-meeting = Cynnal cyfarfod
training-kind-actions = Dwyn gweithred i ben
training-kind-people = Dod o hyd i gynorthwywyr
training-kind-other = Rhywbeth arall
training-at = Pryd
training-place = Ble
training-keep = Ei chadw, yna ticio pwy ddaeth
training-who-came = Pwy ddaeth
training-save-show = Cadw, a dangos y rhain
training-nobody = Does neb i’w gael yma. Dewiswch ward arall, neu bob un.
training-remove = Dileu’r sesiwn hon
training-remove-what = Caiff y sesiwn a phwy ddaeth iddi eu dileu, a’u niferoedd gyda nhw.
training-remove-sure = Ie, dilëwch hi
training-removed = Wedi’i dileu.
training-attended = Daeth i: { $what }, { $day }
