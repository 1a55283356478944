### Canlyniadau: ar ffonau, ar sgrin y neuadd, ac i’r trefnwyr yn gyntaf.

results-title = Y canlyniad
results-check-again = Gwirio eto
results-open = Mae’r pleidleisio ar agor.
results-open-turnout =
    { $slips ->
        [one] { $ballots } o { $slips } bleidlais i mewn
        [two] { $ballots } o { $slips } bleidlais i mewn
        [many] { $ballots } o { $slips } phleidlais i mewn
       *[other] { $ballots } o { $slips } pleidlais i mewn
    }
results-hidden = Does neb yn gweld y canlyniad nes i’r cadeirydd ei ddangos.
results-closed = Mae’r pleidleisio wedi cau.
results-counting = Yn cyfrif…
results-soon = Bydd y canlyniad yma cyn gynted ag y bydd y cadeirydd yn ei ddangos.
results-here = Mae’r canlyniad yma. Un eiliad…
results-stopped = Cafodd y bleidlais hon ei stopio.
results-stopped-why = Y rheswm: { $reason }
results-final = Terfynol
results-provisional = Dros dro
results-chip-final = Terfynol · rownd { $round } o { $rounds }
results-chip-provisional = Dros dro · rownd { $round } o { $rounds }
results-chosen = Dewiswyd
results-round = Rownd { $round }
results-goal = Mwy na hanner: { $majority }
results-quota = Angen i gael ei ddewis: { $majority }
results-out = { $title } (rownd { $round })
results-out-so-far = Allan hyd yn hyn:
results-left =
    { $votes ->
        [one] Does dim dewis ar ôl gan { $votes } bleidlais.
        [two] Does dim dewis ar ôl gan { $votes } bleidlais.
        [many] Does dim dewis ar ôl gan { $votes } phleidlais.
       *[other] Does dim dewis ar ôl gan { $votes } pleidlais.
    }
results-votes = Pleidleisiau
results-left-votes =
    { $votes ->
        [one] Does dim dewis ar ôl gan { $votes } bleidlais.
        [two] Does dim dewis ar ôl gan { $votes } bleidlais.
        [many] Does dim dewis ar ôl gan { $votes } phleidlais.
       *[other] Does dim dewis ar ôl gan { $votes } pleidlais.
    }
results-tie-ahead = Mae’n gyfartal.
results-turnout = Defnyddiwyd { $ballots } o { $slips } slip.
results-how = Sut y cafodd ei gyfrif
results-option = Dewis
results-ballots = Pleidleisiau
results-points = Pwyntiau
results-moved = + { $moved } wedi symud yma
results-striped = Streipiau: wedi symud yn y rownd hon.
results-order = Y drefn ar y diwedd
results-qr-label = Cod QR y dudalen gyda’r canlyniad
results-ward-page = Beth mae ward { $ward } wedi’i ddewis
results-back-home = I’r dudalen gyntaf

preview-note = Dim ond chi all weld hyn
preview-note-more = Ni chaiff neb arall weld y cyfrif nes i chi ei gyhoeddi.
preview-published = Mae’r cyfrif hwn wedi’i gyhoeddi. Gall pawb ei weld.
preview-back = Yn ôl i’r cyfarfod

ward-chosen = Beth ddewisodd ward { $ward } ei drwsio gyntaf
ward-none = Does dim wedi’i ddewis eto.
ward-none-more = Bydd y dudalen hon yn dangos beth mae’r ward yn ei ddewis, gyda’r cyfrif i gyd.
ward-see-count = Gweld y cyfrif i gyd
ward-nothing = Ni ddewiswyd dim.
ward-chosen-on = Dewiswyd: { $day }
ward-together = Pleidleisiodd pob ward yn y cyfarfod ar hyn gyda’i gilydd.
ward-tell = Dywedwch wrthym beth yw’r un peth i’w drwsio gyntaf
ward-tell-lead = Rydym yn gwrando nawr.

front-vote = Oes slip gennych? Pleidleisiwch yma
front-vote-lead = Sganiwch y cod ar eich slip, neu teipiwch ei lythrennau.
front-next = Y cyfarfod nesaf
front-wards = Eich ward
front-wards-lead = Gwelwch beth ddewisodd eich ward, a dywedwch wrthi beth i’w drwsio.
front-no-wards = Does dim wardiau wedi’u gosod eto.
front-organise = I drefnwyr

## What other ways of counting would say

others-title = Beth fyddai ffyrdd eraill o gyfrif yn ei ddweud
others-note = Er diddordeb yn unig. Cafodd y ffordd o gyfrif ei phenderfynu cyn y bleidlais.
others-differs = Dewis gwahanol

results-in-room =
    { $people ->
        [one] Cyfrifwyd un person yn yr ystafell.
       *[other] Cyfrifwyd { $people } o bobl yn yr ystafell.
    }
