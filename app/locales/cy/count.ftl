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
