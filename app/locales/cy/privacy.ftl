### Beth sy’n cael ei gadw am bobl, ac am ba hyd.

organise-nav-privacy = Preifatrwydd
privacy-link = Beth rydym yn ei gadw amdanoch
privacy-title = Beth rydym yn ei gadw amdanoch
privacy-lead = Rydym yn cadw cyn lleied ag y gallwn. Dyma beth, pam, a than pryd. Wedyn mae’n cael ei ddileu ohono’i hun.
privacy-days = { $days } diwrnod
privacy-why = Pam
privacy-until = Tan pryd
privacy-out = I gael copi, neu i’w ddileu
privacy-whom = Pwy i’w holi
privacy-whom-organisers = Holwch y trefnwyr pan welwch nhw, wrth eich drws neu mewn cyfarfod.
privacy-whom-contact = Holwch yma:
privacy-rights = Gallwch ofyn am gopi o bopeth rydym yn ei gadw amdanoch. Gallwch gael ei gywiro neu ei ddileu, a gallwch dynnu eich cydsyniad yn ôl. Does dim rhaid dweud pam. Os nad yw ein hateb yn ddigon da, gallwch gwyno i awdurdod diogelu data eich gwlad.

privacy-never = Beth nad ydym byth yn ei gadw
privacy-never-vote = Sut y gwnaethoch bleidleisio. Does dim enwau ar slipiau. Pan fydd pleidlais wedi cau, does dim ar ôl sy’n cysylltu slip â phapur pleidleisio.
privacy-never-door = Eich cyfeiriad, na rhif eich tŷ.
privacy-never-device = Cyfeiriad eich ffôn neu’ch cyfrifiadur ar y rhyngrwyd, na ble rydych chi.
privacy-never-tracking = Dim byd ar gyfer hysbysebion. Does neb yn eich cyfrif nac yn eich dilyn ar y wefan hon.
privacy-never-passed-on = Does dim yn cael ei werthu, na’i roi i neb arall.

privacy-stays = Beth sy’n aros am byth
privacy-stays-votes = Mae papurau pleidlais, ei chanlyniad a’i chofnod yn aros, er mwyn i unrhyw un allu cyfrif eto. Does enw neb arnyn nhw. Lle taflodd rhywun ddis neu dynnu coelbren o flaen pawb, mae’r cofnod yn dweud pwy oedd.
privacy-stays-told = Mae’r hyn a ddywedwyd yn gyhoeddus am fater a ddewiswyd yn aros hefyd: beth a wnaed, a phryd.

privacy-kinds = Beth rydym yn ei gadw, fesul un
privacy-kinds-lead = Mae’r rhan fwyaf o bobl mewn un o’r rhain, neu mewn dim un.

privacy-name-answers = Beth mae pobl yn ei ddweud wrthym
privacy-what-answers = Yr hyn a ddywedwch yw’r un mater mawr, neu beth sydd heb ei wneud eto, yn eich geiriau chi a heb eich enw. Gyda’ch enw dim ond os gofynnoch i ni gadw’r ddau gyda’i gilydd.
privacy-why-answers = I weld beth mae llawer o bobl yn ei ddweud, ac i bleidleisio arno.
privacy-until-answers = Y geiriau: { $time }. Wedyn dim ond rhifau sy’n aros, fel faint o bobl a’i dywedodd.
privacy-out-answers = Dywedwch wrthym beth ddywedoch chi ac ym mha ward. Heb enw rydym yn dod o hyd iddo wrth ei eiriau.

privacy-name-details = Pwy sydd eisiau clywed beth sy’n digwydd
privacy-what-details = Eich enw a’ch rhif ffôn neu e-bost, os dywedoch iawn wrth eich drws, a phwy ofynnodd i chi.
privacy-why-details = I ddweud wrthych beth sy’n digwydd.
privacy-until-details = { $time } ar ôl y cyfarfod, a byth yn hirach na blwyddyn.
privacy-out-details = Agorwch y ddolen mewn neges gennym a phwyswch y botwm. Neu holwch ni.

privacy-name-asking = Dilyn, cyn i chi ddweud iawn
privacy-what-asking = Eich cyfeiriad e-bost, pan deipiodd rhywun ef i ddilyn rhywbeth.
privacy-why-asking = I ofyn i chi ai chi oedd hynny.
privacy-until-asking = { $time }, os na ddywedwch iawn.
privacy-out-asking = Does dim angen i chi wneud dim.

privacy-name-following = Pwy sy’n dilyn rhywbeth
privacy-what-following = Eich cyfeiriad e-bost, beth rydych yn ei ddilyn, ac ym mha iaith.
privacy-why-following = I ysgrifennu atoch pan fydd newyddion.
privacy-until-following = Nes i chi stopio. Os na wnewch, { $time } ar ôl i chi ddweud iawn.
privacy-out-following = Agorwch y ddolen mewn llythyr gennym a phwyswch y botwm. Neu holwch ni.

privacy-name-letters = Llythyrau na ellid eu hanfon
privacy-what-letters = Y llythyr, a’ch cyfeiriad e-bost. Mae llythyr a anfonwyd yn cael ei ddileu ar unwaith.
privacy-why-letters = I weld pam na chyrhaeddodd.
privacy-until-letters = { $time }.

privacy-name-helpers = Pwy hoffai helpu
privacy-what-helpers = Eich enw, sut i’ch cyrraedd, ble a sut y gallwch helpu, os dywedoch iawn i hynny. Dim ond yr hyn y cytunoch chi a threfnydd i’w ddangos y mae eraill yn ei weld.
privacy-why-helpers = Er mwyn i drefnwyr eich ward allu gofyn i chi am help.
privacy-until-helpers = { $time } ar ôl i chi ei gadw ddiwethaf, neu nes i chi adael.
privacy-out-helpers = Agorwch y ddolen i’ch tudalen eich hun: yno gallwch gadw copi, neu adael. Neu holwch ni.

privacy-name-owners = Pwy sy’n ymgymryd â rhywbeth
privacy-what-owners = Enw pwy bynnag sy’n gweithio ar fater a ddewiswyd neu’n helpu gydag ef. Gall pawb ei ddarllen, a dywedon nhw iawn i hynny.
privacy-why-owners = Er mwyn i bobl wybod gyda phwy i siarad.
privacy-until-owners = { $time } ar ôl y newyddion olaf amdano, pan fydd wedi’i wneud neu’n amhosibl.

privacy-name-representatives = Yr hyn y mae cynrychiolwyr yn ei addo
privacy-what-representatives = Eu henw, ac yn eu geiriau eu hunain yr hyn y byddan nhw’n ei wneud a sut aeth pob mis. Dim ond os dewisodd y grŵp hynny y mae pawb yn ei ddarllen.
privacy-why-representatives = Er mwyn i bobl weld beth ddaeth ohono.
privacy-until-representatives = { $time } ar ôl eu mis olaf, neu ar ôl y diwrnod y daeth i ben os oedd hynny’n gynt. Wedyn dim ond rhifau sy’n aros, heb enw neb.

privacy-name-canvassers = Pwy sy’n curo ar ddrysau
privacy-what-canvassers = Yr enw cyntaf a deipiwch ar shifft, ac ym mha ward ac awr y buoch yn curo.
privacy-why-canvassers = Er mwyn i dîm weld ble mae rhywun wedi bod yn barod.
privacy-until-canvassers = { $time }. Mae nifer y drysau’n aros, heb yr enw.

privacy-name-links = Dolenni personol
privacy-what-links = Dolen pwy yw hi, neu beth yw ei diben: canfaswyr, desgiau, sgriniau ac arsylwyr.
privacy-why-links = I wahaniaethu rhwng y dolenni, ac i gymryd un yn ôl.
privacy-until-links = { $time } ar ôl i’r ddolen ddod i ben.

privacy-name-uploads = Rhestrau ar eu ffordd i mewn
privacy-what-uploads = Ffeil o atebion a anfonodd trefnydd ac nad yw wedi’i chymryd i mewn.
privacy-why-uploads = I edrych arni yn gyntaf.
privacy-until-uploads = { $time }.

privacy-name-sessions = Pwy sydd wedi mewngofnodi
privacy-what-sessions = Bod trefnydd wedi mewngofnodi. Does neb arall yn mewngofnodi yma.
privacy-why-sessions = Fel mai dim ond trefnwyr sy’n gweld eu tudalennau.
privacy-until-sessions = { $time }, neu nes iddyn nhw allgofnodi.
privacy-out-sessions = Allgofnodwch.

privacy-name-accounts = Trefnwyr
privacy-what-accounts = Enw, cyfeiriad e-bost, cyfrinair na all neb ei ddarllen, a’r hyn a benderfynon nhw.
privacy-why-accounts = I fewngofnodi, ac er mwyn i eraill weld pwy benderfynodd beth.
privacy-until-accounts = Cyhyd ag y maen nhw’n trefnu. Wedyn mae gweinyddwr yn ei ddileu.

privacy-out-ask = Holwch ni.

privacy-device = Beth sy’n cael ei gadw ar eich ffôn
privacy-device-what = Dim ond yr hyn sydd ei angen. I bawb: eich iaith os dewiswch un. Eich bod wedi dweud mater wrthym, am hanner blwyddyn, er mwyn i chi allu ei newid. Eich lle mewn sioe ffonau, am ddiwrnod. I’r rhai sy’n helpu: eich bod wedi mewngofnodi, eich enw cyntaf ar shifft, a pha fotymau a chamera rydych yn eu defnyddio. Mae ffonau canfaswyr yn cadw’r hyn a ddywedwyd wrth ddrysau nes bod signal. Does dim arall, ac felly does dim blwch i’w gau.
privacy-copies = Copïau rhag damweiniau
privacy-copies-what = Mae pwy bynnag sy’n gofalu am y wefan hon yn gwneud copïau, rhag ofn i gyfrifiadur dorri. Gall yr hyn sy’n cael ei ddileu yma fod mewn copi hŷn nes i hwnnw gael ei daflu.

keeping-title = Beth sy’n cael ei gadw, ac am ba hyd
keeping-lead = Pan fydd ei ddyddiau ar ben, mae pob math yn cael ei ddileu ohono’i hun o fewn yr awr. Mae pobl yn darllen y rhifau hyn yma:
keeping-contact = Pwy mae pobl yn eu holi am yr hyn sy’n cael ei gadw
keeping-contact-hint = Enw, a chyfeiriad neu rif. Gall pawb ei ddarllen.
keeping-days = Am faint o ddyddiau
keeping-range = Rhwng { $min } a { $max } diwrnod.
keeping-save = Cadw
keeping-saved = Wedi’i gadw.
keeping-before = Cyn cadw hyn
keeping-before-lead = Does dim wedi’i gadw eto. Dyma beth sy’n newid, a beth sy’n cael ei ddileu wedyn. Does dim yn dod ag ef yn ôl.
keeping-change = O { $from } i { $to }.
keeping-erases = { $n ->
    [0] Does dim yn cael ei ddileu nawr.
    [one] Mae un cofnod yn cael ei ddileu o fewn yr awr.
   *[other] Mae { $n } cofnod yn cael eu dileu o fewn yr awr.
}
keeping-sure = Cadw hyn
keeping-back = Mynd yn ôl, a newid dim
keeping-history = Pwy newidiodd hyn

person-title = Un person, ym mhobman
person-lead = Mae rhywun eisiau gwybod beth rydych yn ei gadw amdanyn nhw, neu eisiau iddo fynd. Chwiliwch amdanyn nhw yma, ym mhob lle ar unwaith.
person-who = Eu he-bost, rhif ffôn neu enw
person-who-hint = E-bost neu rif sy’n dod o hyd i’r mwyaf. Gall enw fod yn enw rhywun arall hefyd.
person-look = Chwilio ym mhobman
person-none = Does dim yn cael ei gadw amdanyn nhw yma. Rhowch gynnig ar eu he-bost, eu rhif a’u henw, bob yn un.
person-found = { $n ->
    [one] Wedi’i ganfod mewn un lle
   *[other] Wedi’i ganfod mewn { $n } lle
}
person-alike = Lle dim ond yr enw sy’n debyg, gall fod yn berson arall. Ticiwch ef dim ond os ydych yn siŵr.
person-alike-one = Dim ond yr enw sy’n debyg.
person-account-stays = Eich cyfrif chi yw hwn, neu unig gyfrif gweinyddwr. Gall gweinyddwr arall ei ddileu.
person-since = Ers { $day }
person-file = Cadw’r hyn sydd â thic fel ffeil iddyn nhw
person-erase = Dileu’r hyn sydd â thic
person-sure-title = Dileu’r person hwn?
person-goes = Mae hyn yn mynd
person-stays = Mae hyn yn aros
person-stays-numbers = Rhifau: faint o ddrysau a gurwyd a faint o bobl a ddywedodd rywbeth. Does enw neb ynddyn nhw.
person-stays-votes = Pleidleisiau, canlyniadau a’u cofnodion. Dydyn nhw’n dweud dim am bwy bleidleisiodd sut, a rhaid i unrhyw un allu cyfrif eto. Os tynnodd y person hwn goelbren o flaen pawb, mae’r cofnod yn dal i ddweud hynny.
person-stays-told = Beth a wnaed ac a ddywedwyd yn gyhoeddus, a beth a benderfynwyd. Mae’n aros heb enw’r person hwn, oni bai bod rhywun wedi ysgrifennu’r enw yn y geiriau.
person-stays-sent = Llythyrau a anfonwyd: maen nhw ym mlychau post y rhai a’u cafodd.
person-stays-copies = Copïau o’r data a wnaed o’r blaen. Taflwch nhw pan allwch. Os byddwch yn defnyddio un, dilëwch y person hwn eto.
person-sure = Dileu nawr
person-back = Mynd yn ôl, a dileu dim
person-erased = { $n ->
    [0] Doedd dim yno mwyach.
    [one] Mae un cofnod wedi’i ddileu.
   *[other] Mae { $n } cofnod wedi’u dileu.
} Mae’r ffeiliau’n cael eu hysgrifennu o’r newydd o fewn eiliadau, neu pan fydd y pleidleisio ar ben.
person-in-details = Eisiau clywed beth sy’n digwydd
person-in-helper = Hoffai helpu
person-in-follow = Yn dilyn rhywbeth
person-in-letter = Llythyr ar ei ffordd
person-in-canvasser = Wedi bod ar shifft
person-in-link = Mae ganddo ddolen bersonol
person-in-owner = Yn gyfrifol am gam
person-in-representative = Yn gynrychiolydd
person-in-told = Ysgrifennodd hyn fel cynrychiolydd
person-in-step = Yn helpu gyda cham
person-in-news = Wedi dweud sut mae cam yn mynd
person-in-answer = Dywedodd hyn
person-in-verdict = Yn dweud nad yw rhywbeth wedi’i wneud eto
person-in-upload = Mewn ffeil heb ei chymryd i mewn
person-in-organiser = Yn drefnydd

field-contact = pwy mae pobl yn eu holi
field-days = nifer y dyddiau
field-person = yr e-bost, y rhif ffôn neu’r enw
refusal-not-understood-contact = Ysgrifennwch pwy y gall pobl eu holi, mewn ychydig eiriau.
refusal-not-understood-days = Teipiwch y dyddiau fel rhif cyfan.
refusal-not-understood-person = Ticiwch o leiaf un cofnod yn gyntaf.
