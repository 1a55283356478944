# Didoli atebion: awgrymiadau, penderfyniadau, cuddio.
sort-title = Didoli’r atebion
sort-lead = Dim ond dyfalu mae’r cyfrifiadur; chi sy’n penderfynu. Ni chaiff unrhyw ateb ei ddileu byth, a gallwch dynnu popeth yn ôl unrhyw bryd.
sort-far = Atebion o dan fater
sort-progress = Mae { $sorted } o { $total } ateb o dan fater. { $left ->
    [0] Does dim ar ôl i edrych arno.
   *[other] Awgrymiadau i edrych arnynt: { $left }.
}
sort-decisions = Penderfyniadau hyd yma: { $n }
sort-none = Does dim ar ôl i edrych arno yma. Bydd atebion newydd yn ymddangos wrth iddynt ddod i mewn.
sort-place = Awgrym { $at } o { $count }
sort-why-issue = Mae’n rhannu { $words } â’r mater “{ $title }”
sort-why-issue-spelling = Mae’n cael ei sillafu’n debyg i’r mater “{ $title }”
sort-why-alone = Does dim ateb arall tebyg i hwn
sort-untick = Tynnwch y tic lle nad yw ateb yn dweud yr un peth.
sort-new = Mater newydd
sort-existing = Y mater sy’n dweud hyn yn barod
sort-same = Yr un peth â’r mater hwnnw
sort-apart = Nid yr un peth
sort-skip = Hepgor
sort-back = Yn ôl
sort-undo = Dadwneud
sort-ways = Awgrymiadau eraill
sort-keys = Llythrennau ar y bysellfwrdd
sort-letters = Llythrennau’n pwyso botymau
sort-key-new = Gwneud mater newydd o’r atebion sydd â thic
sort-key-same = Rhoi’r atebion sydd â thic o dan y mater a ddewiswyd
sort-key-apart = Nid yw’r rhain yn dweud yr un peth: peidio â’i awgrymu eto
sort-key-skip = Edrych ar yr un nesaf
sort-key-back = Edrych ar yr un blaenorol
sort-key-undo = Tynnu’r penderfyniad diwethaf yn ôl
sort-key-hide = Cuddio ateb
sort-key-title = Mynd i’r teitl
sort-key-issue = Mynd i’r rhestr o faterion
sort-key-tick = Rhoi tic wrth yr ateb hwnnw, neu ei dynnu

decisions-title = Beth a benderfynwyd
decisions-lead = Gellir tynnu popeth yma yn ôl, waeth pa mor bell yn ôl oedd hynny. Mae ateb a roddwyd rywle arall ers hynny’n aros lle mae.
decisions-none = Does dim wedi’i benderfynu yma eto.
decisions-undo = Tynnu hyn yn ôl
decisions-undone = Mae wedi’i dynnu yn ôl.
decisions-newer = Penderfyniadau mwy newydd
decisions-older = Penderfyniadau hŷn
decisions-pages = Tudalennau
decided-made = Gwnaeth { $by } y mater “{ $title }” o { $n } ateb.
decided-put = Rhoddodd { $by } { $n } ateb o dan “{ $title }”.
decided-released = Tynnodd { $by } { $n } ateb allan o fater.
decided-apart = Dywedodd { $by } nad yw { $n } ateb yn dweud yr un peth.
decided-apart-from = Dywedodd { $by } nad yw { $n } ateb yn dweud “{ $title }”.
decided-hidden = Cuddiodd { $by } ateb, oherwydd: { $why }
decided-undone = Tynnwyd yn ôl gan { $by }, { $when }

hide-this = Cuddio’i eiriau
hide-title = Cuddio ateb
hide-lead = Yna cedwir ei eiriau rhag pawb ond trefnwyr. Mae’r ateb yn aros, ac mae ei garreg drws yn dal i gyfrif.
hide-why = Pam mae’n cael ei guddio?
hide-why-hint = Bydd trefnwyr eraill yn darllen hyn. Peidiwch ag ailadrodd yr hyn na ddylid ei ddarllen.
hide-do = Ei guddio am y rheswm hwn
hide-hidden = Cuddiwyd gan { $by }, oherwydd: { $why }
answers-hidden = wedi’i guddio
answers-hidden-only = Dim ond y rhai y mae eu geiriau wedi’u cuddio
listen-personal-rude = Gall hwn fod yn anghwrtais neu frifo rhywun. Edrychwch arno cyn iddo gael ei ddarllen yn uchel.
history-released = Tynnodd { $by } { $answers } ateb allan ohono.
