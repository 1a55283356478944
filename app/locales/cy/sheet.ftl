# Dalennau papur ar gyfer canfasio.
refusal-unknown-sheet = Dydyn ni ddim yn adnabod y ddalen hon. Gwiriwch yr wyth llythyren a rhif o dan ei chod sgwâr.
refusal-not-then = Gwiriwch y dyddiad a’r amser. Rhaid iddyn nhw fod o fewn y rownd wrando, ac nid yn y dyfodol.

sheets-title = Dalennau papur
sheets-lead = I ganfaswyr sy’n well ganddynt ysgrifennu ar bapur. Mae lle i ddeuddeg drws ar ddalen. Teipiwch hi pan ddaw’n ôl: mae pob rhes yn cyfrif unwaith, hyd yn oed os bydd rhywun yn ei theipio eto.
sheets-enter = Teipio dalen
sheets-code = Cod y ddalen
sheets-code-hint = Wyth llythyren a rhif, o dan y cod sgwâr.
sheets-find = Agor y ddalen
sheets-print = Argraffu mwy
sheets-ward = Ar gyfer pa ward?
sheets-number = Faint o ddalennau?
sheets-number-hint = { $max } ar y mwyaf.
sheets-make = Gwneud dalennau i’w hargraffu
sheets-ready = Mae eich dalennau’n barod
sheets-ready-hint = Argraffwch y dudalen hon ar A4, ar 100 %, heb ymylon. Mae gan bob dalen ei chod ei hun, felly peidiwch â chopïo dalennau: argraffwch fwy.
sheets-done = Wedi gorffen
sheets-new = { $n ->
    [0] Doedd dim un rhes yn newydd.
   *[other] Mae { $n } rhes wedi’u cadw.
}
sheets-already = { $n ->
    [one] Roedd rhes { $rows } i mewn yn barod, ac mae’n aros fel yr oedd.
   *[other] Roedd rhesi { $rows } i mewn yn barod, ac maen nhw’n aros fel yr oedden nhw.
}
sheets-link = Dalennau papur i ganfaswyr

sheet-qr = Y dudalen lle caiff y ddalen hon ei theipio
sheet-your-name = Eich enw cyntaf
sheet-day = Dydd
sheet-hour = Awr
sheet-issue = Mater:
sheet-yes = Dywedon nhw iawn
sheet-name = Enw
sheet-reach = Ffôn neu e-bost
sheet-consent = Dim ond os hoffen nhw glywed beth sy’n digwydd, darllenwch hyn yn uchel:

sheet-title = Dalen { $code }
sheet-keys = Teipiwch yr hyn sydd ym mhob rhes: 1 am ddim gartref, 2 am dim diolch, neu’r mater yn eu geiriau nhw. Mae Tab yn mynd ymlaen, mae Enter yn cadw’r ddalen. Gadewch resi gwag yn wag.
sheet-row = Rhes { $row }
sheet-row-in = Mae rhes { $row } i mewn yn barod.
sheet-all-in = Mae pob rhes o’r ddalen hon i mewn yn barod.
sheet-person = Hoffai glywed
sheet-box-name = Enw
sheet-box-reach = Ffôn neu e-bost
sheet-box-consent = Teipiwch y os yw “Dywedon nhw iawn” wedi’i dicio
sheet-when = Pryd oedd hi?
sheet-canvasser = Enw cyntaf y canfasiwr, os yw yno
sheet-save = Cadw’r ddalen
sheet-nothing-saved = Does dim wedi’i gadw eto
sheet-look-at = { $n ->
    [one] Edrychwch ar res { $rows }.
   *[other] Edrychwch ar resi { $rows }.
}
