### Hanes y cyfrif (src/count/sentence.rs): un frawddeg i bob neges.
### Titles stand in quotation marks where Welsh would otherwise mutate them.

## A round

count-nobody-has-half = Rownd { $round }. Does gan neb fwy na hanner ({ $majority }).
count-has-half = Rownd { $round }. Mae gan “{ $title }” { $votes }, sy’n fwy na hanner ({ $majority }).
count-fewest = “{ $title }” sydd â’r lleiaf, { $votes }, ac mae’n mynd allan.
count-no-votes =
    { $count ->
        [one] Does dim pleidlais i “{ $titles }”, ac mae’n mynd allan.
       *[other] Does dim pleidlais i’r rhain, ac maen nhw’n mynd allan: { $titles }.
    }
count-moves =
    { $votes ->
        [two] O’i { $votes } bleidlais, { $parts }.
        [many] O’i { $votes } phleidlais, { $parts }.
       *[other] O’i { $votes } pleidlais, { $parts }.
    }
# Parts of count-moves, joined as a list.
count-move = mae { $votes } yn symud i “{ $to }”
count-end = does dim dewis ar ôl gan { $votes }
count-all-move =
    { $votes ->
        [one] Mae ei { $votes } bleidlais yn symud i “{ $to }”.
        [two] Mae ei { $votes } bleidlais yn symud i “{ $to }”.
        [many] Mae pob un o’i { $votes } phleidlais yn symud i “{ $to }”.
       *[other] Mae pob un o’i { $votes } pleidlais yn symud i “{ $to }”.
    }
count-all-end =
    { $votes ->
        [one] Does dim dewis ar ôl gan ei { $votes } bleidlais.
        [two] Does dim dewis ar ôl gan ei { $votes } bleidlais.
        [many] Does dim dewis ar ôl gan yr un o’i { $votes } phleidlais.
       *[other] Does dim dewis ar ôl gan yr un o’i { $votes } pleidlais.
    }

## Ties

count-tie-for-last = Mae’r rhain yn gyfartal yn y lle olaf, gyda { $votes } yr un: { $titles }.
count-equal-before = Roedden nhw’n gyfartal ym mhob rownd cyn hynny.
count-tie-narrowed = Wrth edrych yn ôl ar y rowndiau cynt, y rhain oedd â’r lleiaf: { $titles }.
count-settled-by-look-back = Yn rownd { $round }, “{ $title }” oedd â’r lleiaf ohonyn nhw, felly mae’n mynd allan.
count-settled-by-lot = Y coelbren sy’n penderfynu. Y mwyaf lwcus yn gyntaf: { $order }. “{ $title }” sydd olaf, ac mae’n mynd allan.
count-final-tie = Rownd { $round }. Mae’n gyfartal, gyda { $votes } yr un: { $titles }.
count-won-by-lot = Y coelbren sy’n penderfynu. Y mwyaf lwcus yn gyntaf: { $order }. “{ $title }” sydd gyntaf.

## The result

count-chosen =
    { $ballots ->
        [one] Dewiswyd “{ $title }”, gyda { $votes } o { $ballots } bleidlais.
        [two] Dewiswyd “{ $title }”, gyda { $votes } o { $ballots } bleidlais.
        [many] Dewiswyd “{ $title }”, gyda { $votes } o { $ballots } phleidlais.
       *[other] Dewiswyd “{ $title }”, gyda { $votes } o { $ballots } pleidlais.
    }
count-unanimous =
    { $ballots ->
        [one] Dewiswyd “{ $title }”. Hwn sydd gyntaf ar yr unig bleidlais.
        [two] Dewiswyd “{ $title }”. Hwn sydd gyntaf ar y { $ballots } bleidlais.
        [many] Dewiswyd “{ $title }”. Hwn sydd gyntaf ar bob un o’r { $ballots } phleidlais.
       *[other] Dewiswyd “{ $title }”. Hwn sydd gyntaf ar bob un o’r { $ballots } pleidlais.
    }
count-chosen-by-lot = Dewiswyd “{ $title }” trwy goelbren, ar ôl canlyniad cyfartal gyda { $votes } yr un.
count-runner-up = “{ $title }” sy’n dod nesaf, gyda { $votes }.
count-runners-up = Y rhain sy’n dod nesaf, gyda { $votes } yr un: { $titles }.
count-exhausted =
    { $votes ->
        [one] Doedd dim dewis ar ôl ar { $votes } bleidlais erbyn y diwedd.
        [two] Doedd dim dewis ar ôl ar { $votes } bleidlais erbyn y diwedd.
        [many] Doedd dim dewis ar ôl ar { $votes } phleidlais erbyn y diwedd.
       *[other] Doedd dim dewis ar ôl ar { $votes } pleidlais erbyn y diwedd.
    }
count-blank =
    { $votes ->
        [one] Roedd { $votes } bleidlais yn wag.
        [two] Roedd { $votes } bleidlais yn wag.
        [many] Roedd { $votes } phleidlais yn wag.
       *[other] Roedd { $votes } pleidlais yn wag.
    }
count-all-blank =
    { $ballots ->
        [one] Roedd yr unig bleidlais yn wag, felly does dim wedi’i ddewis.
        [two] Roedd y { $ballots } bleidlais yn wag, felly does dim wedi’i ddewis.
        [many] Roedd pob un o’r { $ballots } phleidlais yn wag, felly does dim wedi’i ddewis.
       *[other] Roedd pob un o’r { $ballots } pleidlais yn wag, felly does dim wedi’i ddewis.
    }
count-no-ballots = Wnaeth neb bleidleisio, felly does dim wedi’i ddewis.
count-left-open = Mae { $titles } yn gyfartal, ac mae’r rheolau’n gadael i bobl benderfynu. Mae’r cyfrif yn stopio yma.

## Instant-runoff by other people’s rules

count-two-left = Rownd { $round }. Mae dau ar ôl, a “{ $title }” sydd â’r mwyaf, { $votes }.
count-chosen-already = Rownd { $round }. Mae “{ $title }” wedi’i ddewis yn barod, ac mae’r rheolau’n dal i gyfrif nes bod dau ar ôl.
count-nobody-chosen-yet = Rownd { $round }. All neb gael ei ddewis eto.
count-several-in-one = Mae “{ $title }” yn sefyll dros sawl enw, felly mae’n mynd allan gyntaf. Mae ganddo { $votes }.
count-hopeless = Hyd yn oed gyda’u pleidleisiau i gyd gyda’i gilydd, allai’r un o’r rhain ddal y nesaf, felly maen nhw’n mynd allan gyda’i gilydd: { $titles }.
count-had = Roedd gan “{ $title }” { $votes }.

## Methods that count at once

count-are-chosen =
    { $count ->
        [one] Dewiswyd “{ $titles }”.
       *[other] Dewiswyd y rhain: { $titles }.
    }
count-only-option = Dewiswyd “{ $title }”. Dyma’r unig ddewis.
count-chosen-with-points =
    { $votes ->
        [two] Dewiswyd “{ $title }”, gyda { $votes } bwynt.
        [few] Dewiswyd “{ $title }”, gyda { $votes } phwynt.
        [many] Dewiswyd “{ $title }”, gyda { $votes } phwynt.
       *[other] Dewiswyd “{ $title }”, gyda { $votes } pwynt.
    }
count-runner-up-on-points =
    { $votes ->
        [two] “{ $title }” sy’n dod nesaf, gyda { $votes } bwynt.
        [few] “{ $title }” sy’n dod nesaf, gyda { $votes } phwynt.
        [many] “{ $title }” sy’n dod nesaf, gyda { $votes } phwynt.
       *[other] “{ $title }” sy’n dod nesaf, gyda { $votes } pwynt.
    }
count-runners-up-on-points =
    { $votes ->
        [two] Y rhain sy’n dod nesaf, gyda { $votes } bwynt yr un: { $titles }.
        [few] Y rhain sy’n dod nesaf, gyda { $votes } phwynt yr un: { $titles }.
        [many] Y rhain sy’n dod nesaf, gyda { $votes } phwynt yr un: { $titles }.
       *[other] Y rhain sy’n dod nesaf, gyda { $votes } pwynt yr un: { $titles }.
    }
count-tie-of-winners = Mae’n gyfartal: { $titles }.
count-tie-on-votes = Mae’n gyfartal, gyda { $votes } yr un: { $titles }.
count-tie-for-places =
    { $places ->
        [one] Mae’r rhain yn gyfartal am y lle olaf: { $titles }.
        [two] Mae’r rhain yn gyfartal am y { $places } le olaf: { $titles }.
       *[other] Mae’r rhain yn gyfartal am y { $places } lle olaf: { $titles }.
    }
count-left-to-people = Mae’r rheolau’n gadael i bobl benderfynu rhyngddyn nhw.
count-nothing-counts = Does dim pleidlais yn cyfrif i unrhyw ddewis, felly does dim wedi’i ddewis.
count-beats-all = Wrth gymharu fesul dau, mae “{ $title }” yn curo pob dewis arall.
count-closest-pair = Mae’r ornest agosaf yn erbyn “{ $other }”: { $votes } sy’n rhoi “{ $title }” yn uwch, a { $against } sy’n rhoi “{ $other }” yn uwch.
count-only-pair = { $votes } sy’n rhoi “{ $title }” yn uwch, a { $against } sy’n rhoi “{ $other }” yn uwch.
count-nobody-beats-all = Wrth gymharu fesul dau, does dim un dewis yn curo pob un arall.
count-smith-set = Mae pob un o’r rhain yn curo’r gweddill i gyd: { $titles }.
count-circle = Mae’n mynd mewn cylch: { $parts }.
# Parts of count-circle, joined as a list.
count-beats = “{ $title }” yn curo “{ $other }”
count-unbeaten = Does dim yn curo’r rhain, ac maen nhw’n gyfartal â’i gilydd: { $titles }.
count-unbeaten-alone =
    { $count ->
        [one] Does dim yn curo “{ $title }”, ond mae’n gyfartal â “{ $titles }”.
       *[other] Does dim yn curo “{ $title }”, ond mae’n gyfartal â’r rhain: { $titles }.
    }
count-strongest-chain = Felly rydyn ni’n cymharu cadwyni o fuddugoliaethau, a dim ond mor gryf â’i buddugoliaeth wannaf yw pob cadwyn. “{ $title }” sydd â’r un gryfaf.
count-equal-chains = Felly rydyn ni’n cymharu cadwyni o fuddugoliaethau, a dim ond mor gryf â’i buddugoliaeth wannaf yw pob cadwyn. Mae cadwyni’r rhain yn gyfartal: { $titles }.
count-clearest-first = Felly y buddugoliaethau cliriaf sy’n cyfrif gyntaf. Mae buddugoliaeth a fyddai’n cau cylch yn cael ei gadael allan.
count-left-out = Dydy’r ffaith bod “{ $title }” yn curo “{ $other }” o { $votes } ddim yn cyfrif.
count-order-matters = Mae rhai buddugoliaethau yr un mor glir â’i gilydd, ac mae’n dibynnu ar ba un sy’n cyfrif gyntaf.
count-smallest-loss = Felly rydyn ni’n cymharu colled waethaf pob un. “{ $title }” sydd â’r lleiaf: mae’n colli i “{ $other }” o { $votes }.
count-equal-losses = Felly rydyn ni’n cymharu colled waethaf pob un. Y rhain sydd â’r lleiaf, o { $votes } yr un: { $titles }.
count-pair-points = Mae pob dewis yn cwrdd â phob un arall, fesul dau. Mae ennill yn werth 1 pwynt, a gornest gyfartal yn werth hanner pwynt.
count-place-points =
    { $most ->
        [one] Ar bob pleidlais mae’r dewis cyntaf yn cael { $most } pwynt, a’r olaf yn cael dim.
        [two] Ar bob pleidlais mae’r dewis cyntaf yn cael { $most } bwynt, y nesaf un yn llai, ac yn y blaen.
        [few] Ar bob pleidlais mae’r dewis cyntaf yn cael { $most } phwynt, y nesaf un yn llai, ac yn y blaen.
        [many] Ar bob pleidlais mae’r dewis cyntaf yn cael { $most } phwynt, y nesaf un yn llai, ac yn y blaen.
       *[other] Ar bob pleidlais mae’r dewis cyntaf yn cael { $most } pwynt, y nesaf un yn llai, ac yn y blaen.
    }
count-shared-points = Mae’r dewisiadau sydd ddim ar bleidlais yn rhannu’r pwyntiau sydd ar ôl.
count-one-vote-each = Mae pleidlais yn cyfrif unwaith i bob dewis sydd arni.
count-first-choices = Dim ond y dewis cyntaf ar bob pleidlais sy’n cyfrif.
count-no-first-choice =
    { $votes ->
        [one] Does dim dewis cyntaf clir ar { $votes } bleidlais.
        [two] Does dim dewis cyntaf clir ar { $votes } bleidlais.
        [many] Does dim dewis cyntaf clir ar { $votes } phleidlais.
       *[other] Does dim dewis cyntaf clir ar { $votes } pleidlais.
    }

## Other ways of counting

# What the methods are called; part of the sentences below.
count-way =
    { $method ->
        [irv] dileu fesul rownd
        [stv] pleidlais sengl drosglwyddadwy
        [meek] pleidlais sengl drosglwyddadwy gyda rheolau Meek
        [schulze] dull Schulze
        [schulze-wv] dull Schulze gyda phleidleisiau buddugol
        [ranked-pairs] parau mewn trefn
        [copeland] dull Copeland
        [minimax] minimax
        [borda] pwyntiau Borda
        [approval] cymeradwyo
        [first] dewis cyntaf yn unig
       *[other] { $method }
    }
count-would-choose = Wrth gyfrif fel hyn ({ $parts }), dyma fyddai’n cael ei ddewis: { $titles }.
count-would-draw = Wrth gyfrif fel hyn ({ $parts }), “{ $title }” fyddai’n cael ei ddewis trwy goelbren, ar ôl canlyniad cyfartal.
count-would-tie = Wrth gyfrif fel hyn ({ $parts }), byddai’r rhain yn gyfartal: { $titles }.
count-would-tie-for-places =
    { $places ->
        [one] Wrth gyfrif fel hyn ({ $parts }), byddai’r rhain yn gyfartal am y lle olaf: { $titles }.
        [two] Wrth gyfrif fel hyn ({ $parts }), byddai’r rhain yn gyfartal am y { $places } le olaf: { $titles }.
       *[other] Wrth gyfrif fel hyn ({ $parts }), byddai’r rhain yn gyfartal am y { $places } lle olaf: { $titles }.
    }
count-would-depend = Wrth gyfrif fel hyn ({ $parts }), byddai’n dibynnu ar sut mae setlo’r rhain, sy’n gyfartal: { $titles }.
count-would-choose-nobody = Wrth gyfrif fel hyn ({ $parts }), fyddai dim yn cael ei ddewis.

## Several places

count-nobody-reaches =
    { $quota ->
        [one] Rownd { $round }. Mae angen { $quota } bleidlais, a does gan neb gynifer â hynny.
        [two] Rownd { $round }. Mae angen { $quota } bleidlais, a does gan neb gynifer â hynny.
        [many] Rownd { $round }. Mae angen { $quota } phleidlais, a does gan neb gynifer â hynny.
       *[other] Rownd { $round }. Mae angen { $quota } pleidlais, a does gan neb gynifer â hynny.
    }
count-nobody-new-reaches =
    { $quota ->
        [one] Rownd { $round }. Mae angen { $quota } bleidlais, a does gan neb newydd gynifer â hynny.
        [two] Rownd { $round }. Mae angen { $quota } bleidlais, a does gan neb newydd gynifer â hynny.
        [many] Rownd { $round }. Mae angen { $quota } phleidlais, a does gan neb newydd gynifer â hynny.
       *[other] Rownd { $round }. Mae angen { $quota } pleidlais, a does gan neb newydd gynifer â hynny.
    }
count-reaches = Rownd { $round }. Mae gan “{ $title }” { $votes }. Mae angen { $quota }, felly mae wedi’i ddewis.
count-several-reach = Rownd { $round }. Mae digon gan y rhain: { $parts }. Mae angen { $quota } yr un, felly maen nhw wedi’u dewis.
# Parts of count-several-reach, joined as a list.
count-reach-part = “{ $title }” ({ $votes })
count-last-places =
    { $count ->
        [one] Dim ond “{ $titles }” sydd ar ôl, ac mae lle iddo. Felly mae wedi’i ddewis.
       *[other] Dim ond y rhain sydd ar ôl, ac mae lle i bob un: { $titles }. Felly maen nhw wedi’u dewis.
    }
count-places-filled = Mae pob lle wedi’i lenwi nawr.
count-surplus = Mae gan “{ $title }” { $over } yn fwy nag sydd ei angen, felly mae’n pasio hynny ymlaen.
count-keeps = Mae “{ $title }” yn cadw’r { $kept } sydd ei angen ac yn pasio { $passed } ymlaen.
count-surplus-moves = O hynny, { $parts }.
count-surplus-all-moves = Mae’r cyfan yn symud i “{ $to }”.
count-surplus-ends = Ond does dim dewis ar ôl ar ei bleidleisiau.
count-pass-more = Mae angen llai nawr ar y rhai a ddewiswyd o’r blaen. Maen nhw’n pasio { $votes } arall ymlaen.
count-votes-move =
    { $votes ->
        [two] O’i { $votes } bleidlais, { $parts }.
        [many] O’i { $votes } phleidlais, { $parts }.
       *[other] O’i { $votes } pleidlais, { $parts }.
    }
count-all-votes-move =
    { $votes ->
        [one] Mae ei { $votes } bleidlais yn symud i “{ $to }”.
        [two] Mae ei { $votes } bleidlais yn symud i “{ $to }”.
        [many] Mae pob un o’i { $votes } phleidlais yn symud i “{ $to }”.
       *[other] Mae pob un o’i { $votes } pleidlais yn symud i “{ $to }”.
    }
count-all-votes-end =
    { $votes ->
        [one] Does dim dewis ar ôl gan ei { $votes } bleidlais.
        [two] Does dim dewis ar ôl gan ei { $votes } bleidlais.
        [many] Does dim dewis ar ôl gan yr un o’i { $votes } phleidlais.
       *[other] Does dim dewis ar ôl gan yr un o’i { $votes } pleidlais.
    }
count-tie-for-surplus = Mae gan y rhain { $over } yr un yn fwy nag sydd ei angen: { $titles }. Rhaid i un ohonyn nhw ei basio ymlaen yn gyntaf.
count-tie-for-order = Mae’r rhain wedi’u dewis gyda { $votes } yr un: { $titles }. Rhaid i un ohonyn nhw sefyll yn gyntaf.
count-tie-narrowed-to-most = Wrth edrych yn ôl ar y rowndiau cynt, y rhain oedd â’r mwyaf: { $titles }.
count-first-by-look-back = Yn rownd { $round }, “{ $title }” oedd â’r mwyaf ohonyn nhw, felly hwnnw sy’n dod gyntaf.
count-chosen-several =
    { $count ->
        [one] Dewiswyd “{ $titles }”.
       *[other] Dewiswyd y rhain: { $titles }.
    }
count-more-places = Roedd mwy o leoedd na dewisiadau.
count-last-place-by-lot = Roedd y rhain yn gyfartal am y lle olaf, a’r coelbren benderfynodd: { $titles }.
count-votes-ended =
    { $votes ->
        [one] Doedd dim dewis ar ôl gan { $votes } bleidlais erbyn y diwedd.
        [two] Doedd dim dewis ar ôl gan { $votes } bleidlais erbyn y diwedd.
        [many] Doedd dim dewis ar ôl gan { $votes } phleidlais erbyn y diwedd.
       *[other] Doedd dim dewis ar ôl gan { $votes } pleidlais erbyn y diwedd.
    }
count-cut-off = Mae rhannau o bleidleisiau’n cael eu torri ar ôl ychydig o leoedd degol. Collwyd { $votes } pleidlais felly i gyd.
