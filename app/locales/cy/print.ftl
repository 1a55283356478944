# Ar beth mae slipiau a phapurau pleidleisio yn cael eu hargraffu, a beth maen nhw’n ei ddweud.

slips-sheet = Ar beth ydych chi’n argraffu?
slips-sheet-hint = Mae labeli’n cael eu gludo ar gardiau. Mae papur plaen yn cael ei dorri ar hyd y llinellau. Mewn print mawr, nid oes llythyren yn llai nag 18 pwynt.
sheet-a4 = Papur A4 plaen: 8 slip i’w torri
sheet-l7160 = Avery L7160: 21 label
sheet-l7163 = Avery L7163: 14 label
sheet-l7165 = Avery L7165: 8 label
sheet-big = Papur A4 plaen: 2 slip mewn print mawr
sheet-ballot = Papur pleidleisio ar gyfer pob slip, ar A4
sheet-ballot-big = Papur pleidleisio ar gyfer pob slip, ar A4, mewn print mawr
slips-start = Pa label yw’r cyntaf i’w ddefnyddio?
slips-start-hint = 1 yw’r un ar y brig. Dewiswch un arall os yw rhai labeli wedi mynd o’r ddalen.
slips-langs = Ym mha ieithoedd mae slip yn dweud “sganiwch fi”?
slips-press-hint = Mae pob gwasgiad yn gwneud slipiau newydd. Mae PDF yn argraffu mewn milimetrau union, fel sydd ei angen ar labeli. Nid yw’n cael ei gadw yma: argraffwch ef, ac yna dilëwch ef.
slips-make-pdf = Gwneud slipiau fel PDF
slips-test = Profwch eich argraffydd yn gyntaf
slips-test-hint = Nid oes slipiau ar y tudalennau hyn. Argraffwch un ar bapur plaen ar 100 %, daliwch ef yn erbyn dalen o labeli a ffenestr, a gweld a yw’r llinellau’n cwrdd.
slips-test-how = Argraffwch ar 100 %. Rhaid i’r pren mesur fod yn 100 mm o hyd, a rhaid i’r llinellau gwrdd â’r labeli.
slips-test-ruler = 100 mm
slips-scan-me = Sganiwch fi i bleidleisio
slips-type-at = Neu teipiwch y cod hwn yn
slips-margin = Swp { $batch }: dalen { $page } o { $pages }, slipiau { $first } i { $last } o { $count }
paper-title = Papurau pleidleisio
paper-how = Ysgrifennwch 1 yn y blwch wrth ymyl yr hyn yr ydych ei eisiau fwyaf. Ysgrifennwch 2 wrth ymyl eich ail ddewis, 3 wrth ymyl eich trydydd, ac yn y blaen. Cewch stopio pryd y mynnwch.
paper-either = Rhowch y papur hwn i’r ddesg, neu pleidleisiwch â’ch ffôn. Ni allwch wneud y ddau.
paper-foot = Tudalen { $page } o { $pages }. Swp { $batch }

colour-plum = Eirin
colour-sand = Tywod
colour-slate = Llechen
colour-rose = Rhosyn
colour-coffee = Coffi
colour-lilac = Lelog
colour-mint = Mintys
colour-copper = Copr

field-sheet = ar beth yr ydych yn argraffu
field-label = y label cyntaf
refusal-not-understood-sheet = Dewiswch o’r rhestr ar beth yr ydych yn argraffu.
refusal-not-understood-label = Rhaid i’r label cyntaf fod yn rhif cyfan, fel 1.
refusal-papers-printed = Mae papurau pleidleisio’r bleidlais hon wedi’u hargraffu. Os bydd y dewisiadau’n newid, byddai’r rhifau arnynt yn cyfrif i ddewisiadau eraill. Cadwch y dewisiadau, neu taflwch y papurau ac argraffwch rai newydd.
contest-reprint = Mae’r papurau a argraffwyd wedi’u taflu, a byddaf yn argraffu rhai newydd.
refusal-no-votes = Nid oes pleidlais yn cael ei pharatoi ar gyfer y slipiau hyn, felly nid oes dim i’w roi ar bapur pleidleisio. Drafftiwch bleidlais yn gyntaf.
refusal-no-letter = Ni all y PDF ddangos “{ $letter }”. Dewiswch “{ slips-make-now }” ac argraffwch o’ch porwr.
refusal-no-room = Nid yw’r geiriau’n ffitio. Dewiswch label mwy, neu lai o ieithoedd.
