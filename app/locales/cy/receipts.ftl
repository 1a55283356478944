### Derbynebau: beth ddaeth o bleidlais, i bwy bynnag sydd â'i chod.

check-title = Gwirio derbynneb
check-how = Teipiwch god eich derbynneb. Mae'n dweud beth ddaeth o'ch pleidlais.
check-code = Cod eich derbynneb
check-code-hint = 12 llythyren a rhif, o'r dudalen “Mae eich pleidlais i mewn”. Nid yw llinellau na bylchau o bwys.
check-go = Gwirio
check-another = Gwirio derbynneb arall

check-proves-title = Beth mae derbynneb yn ei brofi
check-proves = Mae'n profi bod pleidlais yn y rhestr, ac ym mha ran. Os yw ar goll, mae ffeil eich derbynneb yn dangos ei bod yn ddyledus i chi.
check-proves-not = Nid yw'n profi sut y gwnaethoch bleidleisio. Felly ni all neb brynu eich pleidlais, na'ch gorfodi i'w dangos.

check-counted-word = Wedi'i chyfrif
check-counted = Mae'r bleidlais hon yn y cyfrif.
check-replaced-word = Wedi'i disodli
check-replaced = Mae pleidlais ddiweddarach o'r un slip yn cyfrif yn lle hon.
check-void-word = Ddim yn ddilys
check-void = Gwnaed slip y bleidlais hon yn ddi-rym wrth y ddesg. Nid yw'r bleidlais hon yn y cyfrif.
check-spoiled-word = Agorwyd yn gyhoeddus
check-spoiled = Agorwyd y bleidlais hon wrth y ddesg fel prawf. Nid yw yn y cyfrif.
check-list = Gweld y rhestr gyfan

check-nowhere-word = Ddim mewn unrhyw restr
check-nowhere = Nid oes pleidlais wedi cau gyda'r cod hwn. Gwnewch hyn:
check-nowhere-letters = Gwiriwch bob llythyren. Cod arall yw cod slip.
check-nowhere-slip = Agorwch dudalen eich slip eto, os gallwch. Mae'n dweud beth ddigwyddodd i'ch pleidlais.
check-nowhere-desk = Ewch at y ddesg gyda'ch slip a ffeil eich derbynneb. Gwnewch hynny cyn diwedd y cyfarfod.

check-not-yet-word = Heb gau eto
check-not-yet = Daw'r rhestri derbynebau allan pan fydd y bleidlais yn cau. Gwiriwch eto bryd hynny. Mae'r pleidleisiau hyn yn dal ar agor:

receipt-keep = Cadwch hi: tynnwch lun, neu cadwch y ffeil. Pan fydd y bleidlais wedi cau, sganiwch y cod sgwâr i wirio.
receipt-keep-no-file = Cadwch hi: tynnwch lun. Pan fydd y bleidlais wedi cau, sganiwch y cod sgwâr i wirio.
receipt-file = Cadw ffeil y dderbynneb
receipt-qr = Cod QR y dudalen sy'n gwirio'r dderbynneb hon

receipts-title = Rhestr derbynebau
receipts-lead = Mae pob pleidlais a fwriwyd â ffôn yma, yn ôl cod ei derbynneb. Nid yw'r un cod yn dweud sut y pleidleisiodd rhywun.
receipts-count =
    { $count ->
        [zero] { $count } derbynneb
        [one] { $count } dderbynneb
        [two] { $count } dderbynneb
        [few] { $count } derbynneb
        [many] { $count } derbynneb
       *[other] { $count } derbynneb
    }
receipts-root = Ôl bys y rhestr hon
receipts-root-what = Os newidir un llythyren o'r rhestr, mae hyn i gyd yn newid. Cymharwch ef â'r sgrin.

# The check minute, on the vote's page.
check-minute-hint = Cyn cyhoeddi, gadewch i bawb chwilio am eu derbynneb ar y sgrin. Gallwch hepgor hyn.
check-minute-begin = Dechrau'r munud gwirio
check-minute-on = Mae'r sgrin yn dangos derbynebau pawb. Mae'r tudalennau'n troi ar eu pen eu hunain.
check-minute-end = Gorffen y munud gwirio
