### Tudalen ward, ei hadroddiad, a thudalen y dref.

ward-lead = Beth mae pobl yn ei ddweud yma, beth ddewison nhw, a beth ddaw ohono.
ward-said-none = Does dim i’w weld yma eto. Dywedwch eich mater chi, a gofynnwch i’ch cymdogion ddweud eu rhai nhw.
ward-said-before = Does dim i’w weld yma nawr. Pan fyddwn yn gofyn nesaf, gallwch ddweud eich mater wrth eich drws neu ar y dudalen hon.
ward-doing = Beth sy’n digwydd
ward-doing-none = Does dim ar y gweill eto. Ar ôl i rywbeth gael ei ddewis, cewch weld yma pwy sy’n ei gymryd ymlaen a beth maen nhw’n ei wneud.
ward-steps =
    { $steps ->
        [one] Mae { $done } o { $steps } cam wedi’i wneud.
       *[other] Mae { $done } o { $steps } cam wedi’u gwneud.
    }
ward-who = Â phwy i siarad
ward-who-none = Nid oes neb wedi cymryd dim ymlaen eto. Pan fyddan nhw, bydd eu henwau yma.
ward-who-rest = Does gan neb ddim ar waith nawr.
ward-join = Ymunwch
ward-join-meet = Dewch i’r cyfarfod nesaf. Mae croeso i bawb o’r ward. Nid oes angen cyfrif nac ap.
ward-join-no-meeting = Nid oes cyfarfod wedi’i drefnu eto. Pan fydd un, bydd ei ddiwrnod a’i le ar y dudalen hon.
ward-join-help = Helpwch gyda cham. Mae’r hyn sydd ar ôl i’w wneud ar dudalen pob mater a ddewiswyd.
ward-take = Ewch ag ef gyda chi
ward-ballots =
    { $n ->
        [one] Dewiswyd gyda { $n } papur
       *[other] Dewiswyd gyda { $n } o bapurau
    }
ward-next-when = Cyfarfod nesaf: { $when }
ward-chose = Dewiswyd: { $titles }
ward-people-say = Mae pobl yn dweud: { $titles }
ward-embed = Dangoswch hyn ar eich gwefan eich hun
ward-embed-what = Rhowch y llinellau hyn mewn tudalen o’ch un chi. Nid yw’n gosod cwci nac yn rhedeg cod.
ward-embed-look = Gweld sut mae’n edrych
embed-more = Popeth amdano
front-search = Dod o hyd i’ch ward
front-search-go = Chwilio
front-letters = Wardiau yn ôl llythyren
front-all-wards = Dangos pob ward
front-found =
    { $n ->
        [0] Nid oes ward o’r enw “{ $wanted }”. Rhowch gynnig ar lai o lythrennau.
        [one] Mae un ward o’r enw “{ $wanted }”.
       *[other] Mae { $n } ward o’r enw “{ $wanted }”.
    }
front-together = Beth ddewisodd y dref gyfan

## Yr adroddiad

wr-title = Adroddiad y ward
wr-meta = Beth glywodd, dewisodd ac y mae’r ward yn ei wneud. { $day }
wr-back = Yn ôl i’r ward
wr-pdf = Yr adroddiad fel PDF
wr-heard = Beth glywsom ni
wr-doors = Drysau a gnociwyd
wr-answers = Atebion
wr-said-none = Nid oes mater wedi’i ddweud gan bump o bobl neu fwy eto.
wr-shortlist = Y rhestr fer
wr-shortlist-none = Nid oes rhestr fer eto. Fe’i gwneir o’r hyn mae pobl yn ei ddweud, cyn y bleidlais.
wr-voted = Sut y pleidleisiodd pobl
wr-voted-none = Ni fu pleidlais eto.
wr-chosen = Beth a ddewiswyd, a beth ddaw ohono
wr-chosen-what = Dewiswyd
wr-next = Y gair nesaf
wr-tell = Dywedwch wrthym eich un mater: rydym yn gwrando nawr.
wr-more = Popeth am y ward: { $address }
wr-qr = Cod QR tudalen y ward
wr-facts = Am y bleidlais
wr-turnout = Nifer a bleidleisiodd
wr-room = Pobl yn yr ystafell
wr-paper = Pleidleisiau ar bapur
wr-ties = Cyfartal
wr-ties-none = Ni fu canlyniad cyfartal.
wr-check = Gwiriwch eich hun
wr-access = Pwy all gymryd rhan
wr-access-what = Pawb sy’n byw yma. Mae’r tudalennau a’r papurau ar gael yn { $languages }. Maen nhw’n gweithio ar unrhyw ffôn, gyda bysellfwrdd, gyda darllenydd sgrin ac mewn llythrennau mawr. Nid oes angen ffôn, cyfrif nac ap ar neb: mae papur pleidleisio yn cyfrif yr un fath.
wr-access-place = Gofynnwch i’r trefnwyr am risiau, seddi, dolen glyw a chymorth ar y noson.
