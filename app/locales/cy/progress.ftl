# Sut mae’r gwrando’n mynd; atebion i mewn ac allan o ffeiliau.
going-title = Sut mae’r gwrando’n mynd
going-lead-link = Gweld sut mae’r gwrando’n mynd
going-none = Does dim wardiau yma eto.
going-doors = Drysau a gurwyd
going-spoken = Drysau ag ateb
going-rate = Cyfradd cyswllt
going-answers = Atebion
going-electorate = Atebion i bob 100 o bleidleiswyr
going-not-home = Neb gartref
going-no-thanks = Dim diolch
going-percent = { $n }%
going-unknown = ddim yn hysbys
going-behind = Wardiau y mae angen help arnynt
going-behind-late = mae diwrnod y nod wedi mynd heibio, ac mae { $left } drws ar ôl. Gosodwch ddiwrnod newydd, neu ewch unwaith eto.
going-behind-slow = mae angen { $needed } drws y dydd i gyrraedd y nod, a chafwyd { $now } y dydd yr wythnos hon. Mae un canfasiwr arall am ddwy noson tua 80 drws.
going-behind-quiet = ni churodd neb yn y saith diwrnod diwethaf. Byddai un canfasiwr am un noson yn ddechrau.
going-behind-few = dim ond { $rate } o bob 100 drws a roddodd ateb. Rhowch gynnig ar ddechrau’r noson neu’r penwythnos.
going-goal = { $doors } o { $goal } drws erbyn { $day }
going-goal-remove = Dileu’r nod
going-goal-title = Gosod nod
going-goal-doors = Faint o ddrysau i gyd?
going-goal-by = Tan ba ddiwrnod?
going-goal-do = Gosod y nod
going-goal-set = Mae’r nodau fel y gwelwch nhw.
going-issues = Dywedwyd amlaf:
going-canvassers = Pwy fu’n canfasio:
going-canvasser = { $name } ({ $n } drws)
going-bars = Drysau yn { $ward } ar bob un o’r saith diwrnod diwethaf
going-days = Y saith diwrnod diwethaf fel tabl
going-day = Diwrnod
going-csv = Mynd â hwn fel ffeil CSV
going-definitions = Ystyr y geiriau hyn
going-doors-means = Pob carreg drws a gofnodwyd, beth bynnag a ddaeth ohoni: ateb, neb gartref, neu dim diolch. Nid yw’r hyn y mae preswylwyr yn ei ddweud eu hunain yn ddrws.
going-spoken-means = Drysau lle dywedodd rhywun fater.
going-rate-means = Drysau ag ateb, o bob 100 drws a gurwyd.
going-answers-means = Atebion o ddrysau, a chan breswylwyr a ddywedodd wrthym eu hunain.
going-electorate-means = Atebion i bob 100 o bobl a gaiff bleidleisio yn y ward, lle mae’r nifer yn hysbys.
going-behind-means = Ward y mae ei nod wedi mynd heibio neu’n cael ei fethu ar y cyflymder hwn (llai na phedair rhan o bump o un cyson), lle na churodd neb am saith diwrnod, neu lle rhoddodd llai na 15 o bob 100 drws ateb.

field-row = marc y drws
refusal-not-understood-row = Gwiriwch farc y drws.
intake-title = Atebion i mewn ac allan
intake-lead = Cymerwch atebion i mewn o dabl. Gwelwch beth mae’n ei ddweud cyn i ddim ddigwydd; yna cymerir y cyfan i mewn, neu ddim. Nid yw’r un ffeil ddwywaith yn newid dim.
intake-file-hint = CSV â chomas, hanner colonau neu dabiau; { $max } llinell ar y mwyaf.
intake-no-round = Mae ateb yn perthyn i rownd o wrando, a does dim un eto. Dechreuwch un yn gyntaf, yna dewiswch hi isod.
intake-new = { $n ->
    [0] Does dim byd newydd yn y ffeil hon.
   *[other] Cerrig drws newydd yn y ffeil hon: { $n }.
}
intake-known = Mae { $n } yno’n barod ac yn aros fel y maent.
intake-personal = Gall { $n } llinell ddweud pwy yw rhywun. Cânt eu nodi i bwy bynnag sy’n didoli’r atebion.
intake-take-in = Cymryd { $n } carreg drws i mewn
intake-taken = { $n ->
    [0] Doedd dim byd newydd ynddi.
   *[other] Cymerwyd { $n } carreg drws i mewn.
}
intake-far = { $done } o { $total } llinell
intake-again = Edrych eto
intake-forget = Anghofio’r ffeil hon
intake-broke-off = Nid oedd modd cymryd y ffeil hon i mewn, ac ni chymerwyd dim ohoni. Rhowch gynnig arall arni. Os bydd yn digwydd eto, dywedwch wrth bwy bynnag sy’n gofalu am y wefan hon.
intake-mapping = Pa golofn sy’n dweud beth
intake-header = Mae’r llinell gyntaf yn enwi’r colofnau
intake-no-column = Dim colofn
intake-column = Colofn { $n } { $name }
intake-column-answer = Beth ddywedon nhw
intake-column-outcome = Sut aeth hi (issue, not_home, no_thanks)
intake-column-ward = Ward, yn ôl enw neu god
intake-column-category = Am beth mae’n sôn
intake-column-language = Iaith (en, cy, ur …)
intake-column-day = Diwrnod
intake-column-row = Marc y drws ei hun
intake-usual-ward = Ward llinellau nad ydynt yn enwi un
intake-no-ward = Mae pob llinell yn enwi ei ward
intake-round = Rownd o wrando
intake-look-again = Edrych eto
export-title = Mynd â phopeth
export-lead = Tablau i unrhyw daenlen. Ni all dim ynddynt weithio fel fformiwla.
export-answers = Atebion
export-doorsteps = Cerrig drws
export-issues = Materion
export-wards = Wardiau
