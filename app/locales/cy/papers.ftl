### Papurau pleidleisio, wedi'u teipio gan rifwyr.

papers-title = Papurau pleidleisio
papers-lead = Mae pob papur yn cael ei deipio ddwywaith, gan ddau rifwr wrth ddwy ddesg. Nid yw'r naill yn gweld beth a deipiodd y llall.
papers-scan = Sganiwch bapur pleidleisio, neu deipiwch ei god
papers-take = Teipio ei flychau
papers-so-far = Papurau hyd yn hyn
papers-leave = Yn ôl i'r ddesg
papers-count-in = Yn y blwch
papers-count-second = Yn aros am ail rifwr
papers-count-third = Yn aros am drydydd golwg

papers-done-first = Wedi'i gadw. Mae ail rifwr yn teipio'r papur hwn eto, wrth ddesg arall.
papers-done-counted = Mae'r papur yn y blwch.
papers-word-in = Yn y blwch eisoes
papers-word-same = Tro rhifwr arall
papers-word-on-phone = Eisoes wedi pleidleisio â ffôn
papers-next-on-phone = Os na phleidleisiodd ei ddeiliad â ffôn, gwnewch y slip yn ddi-rym, a rhowch un arall iddo.
papers-next-void = Cadwch y papur hwn. Nid yw'n cyfrif.

papers-boxes-title = Beth sydd yn y blychau?
papers-printed = Fel yr argraffwyd, o'r brig i'r gwaelod
papers-numbers = Y blychau, o'r brig i'r gwaelod
papers-numbers-hint = Un arwydd i bob blwch, yna Enter: ei rif, 0 am flwch gwag, x am farc nad yw'n rhif.
papers-enter = Ymlaen

papers-check-title = Ai dyma mae'r papur yn ei ddweud?
papers-flaw-gap = Nid oes { $number } mewn unrhyw flwch. Mae'r dewis nesaf yn symud i fyny.
papers-flaw-same = Mae { $number } mewn mwy nag un blwch. Mae'r papur yn cyfrif hyd at hynny, a dim pellach.
papers-flaw-no-number = Nid yw marc nad yw'n rhif yn dewis dim.
papers-flaw-blank = Nid oes rhif mewn unrhyw flwch.
papers-kind = Mae hynny'n iawn. Caiff papur ei deipio fel y mae, ac nid oes neb yn ei wella.
papers-counts-as = Mae'n cyfrif fel
papers-counts-blank = Pleidlais wag: cafodd ei bwrw, ac nid yw'n dewis dim.
papers-yes = Ie, dyna mae'n ei ddweud
papers-again = Na, teipio'r blychau eto

papers-third-title = Mae'r ddau olwg yn wahanol
papers-third-lead = Cymerwch y papur ac edrychwch eto. Yr hyn a deipiwch nawr sy'n penderfynu.
papers-differs = ddim yr un fath
papers-empty = gwag
papers-no-number = dim rhif
papers-why = Chi a deipiodd un o'r ddau. Pam mai chi sy'n penderfynu?
papers-why-choose = Dewiswch
papers-why-misread = Roedd y rhifwr a benderfynodd wedi'i gamddarllen
papers-why-other = Roedd y rhifwr arall wedi'i gamddarllen
papers-why-hard = Mae'r ysgrifen yn anodd ei darllen, ac edrychodd y ddau gyda'i gilydd
papers-why-alone = Nid oes trydydd rhifwr yma, ac edrychodd y ddau gyda'i gilydd
papers-why-third = Roedd y ddau olwg yn wahanol, a phenderfynodd trydydd rhifwr

papers-wait = { $count ->
    [one] Mae un papur gyda'r rhifwyr, ac nid yw'n cyfrif eto.
   *[other] Mae { $count } papur gyda'r rhifwyr, ac nid ydynt yn cyfrif eto.
}
papers-wait-what = Gadewch i ail rifwr ei deipio cyn i'r bleidlais gau.
papers-close-without = Cau heb y papurau hyn
papers-close-without-sure = Mae'r bleidlais yn cau i bawb. Ni fydd y papurau hyn yn cyfrif, ac ni all neb eu hychwanegu wedyn.
papers-close-without-yes = Ie, cau hebddynt
papers-left = { $count ->
    [one] Roedd un papur gyda'r rhifwyr o hyd pan gaeodd y bleidlais. Nid yw'n cyfrif.
   *[other] Roedd { $count } papur gyda'r rhifwyr o hyd pan gaeodd y bleidlais. Nid ydynt yn cyfrif.
}

channel-phone = Â ffôn
channel-paper = Ar bapur
channel-together = Gyda'i gilydd
