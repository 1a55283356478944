# Gwrando: tudalen y canfasiwr, tudalen y ward, atebion, materion, rowndiau.
refusal-not-listening = Does neb yn holi yma ar hyn o bryd. Dewch yn ôl ryw ddiwrnod arall.
refusal-wait-for-vote = Mae pobl yn pleidleisio nawr, a byddai rhestr mor hir yn cadw pleidleisiau’n aros. Dewch â hi i mewn ar ôl cau’r bleidlais.
refusal-too-late-to-undo = Mae’n rhy hwyr i dynnu hynny’n ôl. Dywedwch wrth eich trefnydd.

field-language = yr iaith
refusal-not-understood-language = Rhaid i’r iaith fod yn dag fel en, cy neu ur.

category-streets = Strydoedd a phalmentydd
category-housing = Tai
category-safety = Diogelwch
category-health = Iechyd a gofal
category-parks = Parciau a mannau gwyrdd
category-transport = Bysiau, beiciau a thraffig
category-youth = Pobl ifanc
category-waste = Sbwriel a glanhau
category-other = Rhywbeth arall

listen-said = { $n ->
    [zero] heb ei ddweud eto
   *[other] wedi’i ddweud ar { $n } stepen drws
}
listen-text-hint = { $max } llythyren ar y mwyaf. Peidiwch â rhoi enwau, cyfeiriadau na rhifau ffôn.
listen-letters-left = Llythrennau ar ôl: { $n }
listen-letters-over = Llythrennau’n ormod: { $n }
listen-category = Beth yw’r pwnc?
listen-category-none = Dewiswch o’r rhestr
listen-personal-email = Mae’n edrych fel bod cyfeiriad e-bost yma.
listen-personal-phone = Mae’n edrych fel bod rhif ffôn yma.
listen-personal-postcode = Mae’n edrych fel bod cod post yma.
listen-personal-ask = Rydym yn cadw materion heb ddweud pwy a’u dywedodd. Tynnwch allan beth sy’n dangos pwy yw rhywun. Os nad yw’n dangos hynny, cadwch ef fel y mae.
listen-personal-sure = Cadw fel y mae

canvass-title = Ar stepen y drws
canvass-ward = Ward:
canvass-other-ward = Ward anghywir?
canvass-go-there = Mynd yno
canvass-nobody = Does neb yn holi yn ward { $ward } ar hyn o bryd. Gall eich trefnydd ddechrau rownd o wrando. Diolch am ddod!
canvass-issue = Cefais fater ganddyn nhw
canvass-not-home = Neb gartref
canvass-no-thanks = Dim diolch
canvass-consent = Dywedwch hyn yn gyntaf: “Byddaf yn ei ysgrifennu heb eich enw, a bydd yn cael ei ddarllen yn y cyfarfod. Ydy hynny’n iawn?”
canvass-chips = Ai un o’r rhain ydyw? Mae un tap yn ei gadw.
canvass-text = Neu ysgrifennwch beth ddywedon nhw
canvass-save = Cadw’r mater
canvass-saved-issue = Wedi’i gadw: cawsoch fater ganddyn nhw.
canvass-saved-not-home = Wedi’i gadw: neb gartref.
canvass-saved-no-thanks = Wedi’i gadw: dim diolch.
canvass-undo = Dadwneud
canvass-undone = Wedi’i dynnu’n ôl. Mae’r drws hwnnw ar agor eto.

tell-title = Dywedwch wrthym am ward { $ward }
tell-lead = Dywedwch un peth wrthym. Nid ydym yn gofyn pwy ydych chi, ac nid ydym yn cadw hynny.
tell-text = Yr un mater mawr, yn eich geiriau chi
tell-send = Anfon
tell-thanks = Diolch!
tell-thanks-next = Mae eich mater gennym. Bydd yn cael ei ddarllen yn y cyfarfod, lle mae’r ward yn dewis beth i’w drwsio gyntaf.
tell-told-before = Mae’r ffôn hwn eisoes wedi dweud mater wrthym, ac mae gennym ni ef. Os yw rhywun arall am ddweud mater, defnyddiwch ffôn arall neu siaradwch â chanfasiwr.
tell-nobody = Does neb yn holi yma ar hyn o bryd. Dewch yn ôl ryw ddiwrnod arall.
tell-nobody-kept = Dyma beth ysgrifennoch chi:

answers-title = Beth ddywedodd pobl
answers-ward = Ward
answers-all-wards = Pob ward
answers-category = Y pwnc
answers-all-categories = Popeth
answers-search = Gyda’r geiriau hyn
answers-unsorted-only = Dim ond y rhai sydd heb fod o dan fater eto
answers-show = Dangos
answers-counts = { $n } ateb yma. { $unsorted ->
    [zero] Mae pob ateb o dan fater.
   *[other] Mae { $unsorted } ateb heb fod o dan fater eto.
}
answers-none = Does dim atebion i’w dangos yma eto.
answers-loose = heb fod o dan fater eto
answers-newer = Atebion mwy newydd
answers-older = Atebion hŷn
answers-from-doorstep = ar stepen y drws
answers-from-resident = gan y preswylydd

gather-title = Teitl mater newydd
gather-make = Gwneud mater o’r rhain
gather-existing = Neu fater sydd yno’n barod
gather-put = Rhoi’r rhain o dano
gather-none = Dewiswch fater

alike-why-words = Mae { $n } ateb yn rhannu: { $words }
alike-why-spelling = Mae { $n } ateb wedi’u sillafu’n debyg

issues-title = Materion
issues-none = Does dim materion yma eto. Edrychwch ar yr atebion a gwnewch rai.
issues-make = Gwneud mater â llaw
issues-also = Wedi’u huno ag ef: { $titles }

issue-state-heard = Wedi’i glywed
issue-state-shortlisted = Ar y rhestr fer
issue-state-declined = Wedi’i adael allan
issue-state-merged = Wedi’i uno

make-title = Gwneud mater
make-ward = Ward
make-words = Teitl
make-words-hint = { $max } llythyren ar y mwyaf, fel ei fod yn ffitio ar y sgrin yn y neuadd.
make-details = Manylion, os hoffech
make-details-hint = Un frawddeg, { $max } llythyren ar y mwyaf. Mae i’w gweld o dan y teitl ar y papur pleidleisio.
make-make = Gwneud y mater
make-issue = Mater

issue-declined-because = Wedi’i adael allan, oherwydd: { $reason }
issue-merged-into = Mae hwn yn dweud yr un peth â mater arall, ac yn cyfrif gydag ef:
issue-unmerge = Dadwneud yr uno
issue-shortlist = Rhoi ar y rhestr fer
issue-reopen = Yn ôl i “wedi’i glywed”
issue-decline = Gadael allan
issue-decline-do = Gadael allan gyda’r rheswm hwn
issue-reason = Pam mae’n cael ei adael allan?
issue-reason-hint = Gall pawb ddarllen hwn.
issue-merge = Uno â mater arall
issue-merge-hint = Bydd atebion y ddau’n cyfrif gyda’i gilydd o dan y mater arall. Gallwch dynnu hyn yn ôl unrhyw bryd.
issue-merge-into = Uno â
issue-merge-do = Uno
issue-reword = Newid y geiriau
issue-reword-save = Cadw’r geiriau
issue-answers = Beth ddywedodd pobl
issue-release = Tynnu’r rhai â thic allan o’r mater hwn
issue-history = Beth a wnaed
issue-done-made = Mae’r mater wedi’i wneud.
issue-done-gathered = Mae’r atebion o dan y mater hwn nawr.
issue-done-released = Nid yw’r atebion o dan unrhyw fater nawr.
issue-done-reworded = Mae’r geiriau wedi’u newid.
issue-done-merged = Wedi’u huno. Gallwch dynnu hyn yn ôl isod.
issue-done-unmerged = Mae’r uno wedi’i ddadwneud. Mae’n cyfrif ar ei ben ei hun eto.
issue-done-shortlisted = Mae ar y rhestr fer.
issue-done-declined = Mae wedi’i adael allan, a gall pawb ddarllen pam.
issue-done-reopened = Mae’n ôl i “wedi’i glywed”.

history-somebody = Rhywun
history-made = Gwnaeth { $by } y mater hwn { $answers ->
    [zero] â llaw
   *[other] o { $answers } ateb
}.
history-gathered = Rhoddodd { $by } { $answers } ateb arall o dano.
history-reworded = Newidiodd { $by } y geiriau. “{ $from }” oedd y teitl cynt.
history-merged = Unodd { $by } “{ $title }” â “{ $other }”.
history-unmerged = Tynnodd { $by } “{ $title }” allan o “{ $other }” eto.
history-shortlisted = Rhoddodd { $by } ef ar y rhestr fer.
history-declined = Gadawodd { $by } ef allan, oherwydd: { $reason }
history-reopened = Aeth { $by } ag ef yn ôl i “wedi’i glywed”.

listening-title = Gwrando
listening-lead = Mae canfaswyr yn gofyn un cwestiwn ar bob stepen drws. Gall preswylwyr ei ateb eu hunain ar dudalen eu ward.
listening-canvassers = Gwneud dolenni i ganfaswyr
listening-wards = Fesul ward
listening-progress = { $doors ->
    [two] Cnociwyd ar { $doors } ddrws
   *[other] Cnociwyd ar { $doors } drws
}, { $answers } ateb
listening-open = ● yn holi nawr
listening-not-open = ○ ddim yn holi nawr
listening-over = ○ wedi gorffen
listening-tell = Mae preswylwyr yn ateb yma:
listening-show-qr = Cod QR i bosteri
listening-qr = Cod QR y dudalen lle mae ward { $ward } yn ateb
listening-rounds = Rowndiau o wrando
listening-none = Does dim rownd wedi dechrau eto. Dechreuwch un isod.
listening-from = ers { $from }
listening-from-to = rhwng { $from } a { $to }
listening-begin = Dechrau rownd
listening-begin-do = Dechrau nawr
listening-begun = Mae’r rownd wedi dechrau. Mae canfaswyr yn gweld y cwestiwn ar unwaith.
listening-question = Cwestiwn
listening-usual-question = Beth yw’r un mater mawr ffordd hyn?
listening-where = Wardiau
listening-ends = Y diwrnod olaf, os oes un
listening-ends-hint = Gadewch hwn yn wag i fynd ymlaen nes i chi ddechrau rownd arall.
tell-busy = Mae llawer o bobl yn dweud rhywbeth wrthym ar hyn o bryd. Rydym wedi cadw’r hyn a ysgrifennoch. Arhoswch { $seconds } eiliad, yna pwyswch “Anfon” eto.
