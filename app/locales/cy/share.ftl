### Mynd â’r canlyniad gyda chi: ffeiliau, dalen i’w hargraffu, llun.

refusal-ballots-unlisted = Nid yw pleidleisiau’r bleidlais hon wedi’u rhestru. Mae cyn lleied ohonynt fel y gellid darganfod pwy yw rhywun.

share-title = Mynd â’r canlyniad gyda chi
share-lead = Gall pawb gymryd y rhain. Mae’r dewisiadau ym mhob un yn yr un drefn â’r dudalen hon.
share-print = I’w argraffu
share-print-what = Dwy dudalen A4 ar y mwyaf, yn glir mewn du a gwyn.
share-rounds = Tabl o’r rowndiau (CSV)
share-rounds-what = Ar gyfer taenlen: llinell i bob dewis, colofn i bob rownd.
share-json = Y cyfrif cyfan (JSON)
share-json-what = Ar gyfer rhaglenni eraill: rowndiau, pleidleisiau cyfartal, a beth fyddai ffyrdd eraill o gyfrif yn ei ddweud.
share-rcvis = I’w ddarlunio (RCVis)
share-rcvis-what = Agorwch hi yn rcvis.com, sy’n darlunio’r rowndiau. Does dim yn mynd yno oni bai i chi ei anfon.
share-blt = Y pleidleisiau (BLT)
share-blt-what = Ar gyfer rhaglenni cyfrif eraill, fel OpaVote neu Droop.
share-ballots = Y pleidleisiau (CSV)
share-ballots-what = Llinell i bob trefn, a faint o bleidleisiau sydd â hi.
share-part-all = Mae pob trefn ynddynt, heb enwau ac mewn trefn nad yw’n golygu dim.
share-part-counted = O bob pleidlais mae ganddynt y dewisiadau y cyfrifodd drostynt, a dim arall. Mae hynny’n ddigon i gyfrif eto yn yr un ffordd. Mae angen mwy ar ffyrdd eraill o gyfrif.
share-part-numbers = Nid yw’r pleidleisiau wedi’u rhestru, dim ond y rhifau. Mae cyn lleied o bleidleisiau fel y gellid darganfod pwy yw rhywun.
share-counted-title = { $question } (o bob pleidlais y dewisiadau y cyfrifodd drostynt)
share-picture = Llun i’w rannu
share-picture-alt = { $question } { $verdict } { $turnout }
share-picture-png = Llun (PNG)
share-picture-svg = Llun i’w chwyddo (SVG)

report-back = Yn ôl i’r canlyniad
report-print = Argraffwch hwn gyda’ch porwr. Mae’n ffitio ar ddwy dudalen A4.
report-needed = Angen
report-left = Dim dewis ar ôl
report-out = allan
report-more = Popeth am y bleidlais hon, a sut i’w gwirio:
report-record = Digidau’r ffeil:
