# Sifftiau: un ddolen am noson, i sawl canfasiwr.
field-first-name = eich enw cyntaf
refusal-not-understood-first-name = Doedd dim modd darllen eich enw cyntaf.
refusal-shift-over = Mae’r sifft hon ar ben. Diolch am gnocio ar ddrysau!
refusal-shift-too-long = Dewiswch amser gorffen sy’n hwyrach na nawr, ac o fewn { $hours } awr.

shift-name-title = Helo! Beth yw eich enw cyntaf?
shift-first-name = Eich enw cyntaf
shift-first-name-hint = Dim ond y trefnydd sy’n ei weld, i wybod pwy oedd ar y sifft. Mae’r ffôn hwn yn ei gofio nes i’r sifft ddod i ben.
shift-start = Dechrau
shift-until = Tan { $time }, { $day }
shift-you-are = { $name } ydych chi.
shift-not-you = Nid chi?
shift-share = Gadael i rywun ymuno
shift-code-title = Ymuno â’r sifft
shift-code-lead = Pwyntiwch gamera eich ffôn at y cod hwn, yna teipiwch eich enw cyntaf.
shift-to-the-door = Yn ôl at y drysau
shift-over-title = Mae’r sifft ar ben
shift-over-kept = Mae’r hyn a anfonoch yn ddiogel gyda’ch trefnydd. Os oes rhywbeth ar eich ffôn o hyd na chafodd ei anfon, dywedwch wrthyn nhw.

links-shifts = Sifftiau: un ddolen i dîm cyfan
links-kind-shift = Sifft
shifts-title = Sifftiau
shifts-lead = Un ddolen am noson yw sifft. Mae pawb sy’n ei sganio yn teipio enw cyntaf ac yn gallu dechrau. Mae’n dod i ben ohoni’i hun.
shifts-new = Sifft newydd
shifts-label = Beth yw enw’r sifft?
shifts-label-hint = Er enghraifft “Nos Iau, Alder”.
shifts-ends = Pryd mae’n gorffen?
shifts-ends-hint = O fewn { $hours } awr i nawr. Gall ffonau sy’n cyrraedd adref yn hwyr anfon yr hyn sydd ganddyn nhw o hyd.
shifts-make = Gwneud y sifft
shifts-made = Y sifft newydd
shifts-once = Dim ond nawr mae’r ddolen hon i’w gweld. Agorwch hi ar eich ffôn eich hun cyn gadael y dudalen: oddi yno gallwch ddangos y cod i eraill.
shifts-code = Dangos neu argraffu’r cod
shifts-all = Pob sifft
shifts-none = Dim sifftiau eto.
shifts-nobody = Does neb wedi ymuno eto.
shifts-people = Gyda { $names }
shifts-doors = { $n ->
    [0] Dim drysau eto
   *[other] { $n } drws
}
shifts-end = Ei gorffen nawr
shifts-ended = Wedi dod i ben
