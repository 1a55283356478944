### Counting a file of ballots in the browser (/count).

tally-title = Cyfrif ffeil o bleidleisiau
tally-lead = Dewiswch ffeil o bleidleisiau. Mae eich porwr yn ei chyfrif yma. Mae’r ffeil yn aros ar eich cyfrifiadur.
tally-formats = Mae’n darllen BLT, PrefLib, CSV, NIST CVR (JSON), ABIF a CEF (.cvotes).
tally-choose = Ffeil o bleidleisiau
tally-drop = Gallwch hefyd ollwng y ffeil yma.
tally-method = Sut i gyfrif
tally-auto = Fel mae’r ffeil yn awgrymu
tally-seats = Faint sy’n cael eu dewis
tally-seats-hint = Gadewch yn wag i ddefnyddio’r hyn a ddywed y ffeil.
tally-counting = Wrthi’n cyfrif { $name }…
tally-done = Mae { $name } wedi’i chyfrif.
tally-failed = Ni ddechreuodd y cyfrifydd. Llwythwch y dudalen hon eto.
tally-noscript = Mae’r dudalen hon yn cyfrif yn eich porwr ac mae angen JavaScript. Hebddo, defnyddiwch y rhaglen: wardmote count FILE
tally-link = Cyfrif ffeil o bleidleisiau

## What stood on the ballots

tally-ballots =
    { $votes ->
        [one] Mae { $votes } bleidlais.
       *[other] Mae { $votes } o bleidleisiau.
    }
tally-blank =
    { $votes ->
        [one] Mae { $votes } bleidlais yn wag.
       *[other] Mae { $votes } o bleidleisiau yn wag.
    }
tally-overvoted =
    { $votes ->
        [one] Mae { $votes } bleidlais yn rhoi sawl dewis yn yr un lle.
       *[other] Mae { $votes } o bleidleisiau yn rhoi sawl dewis yn yr un lle.
    }
tally-skipped =
    { $votes ->
        [one] Mae { $votes } bleidlais yn gadael lle’n wag.
       *[other] Mae { $votes } o bleidleisiau yn gadael lle’n wag.
    }
tally-duplicated =
    { $votes ->
        [one] Mae { $votes } bleidlais yn enwi dewis ddwywaith.
       *[other] Mae { $votes } o bleidleisiau yn enwi dewis ddwywaith.
    }
tally-lot = Cafodd gêm gyfartal ei setlo drwy goelbren. Yma daw’r coelbren o hedyn sefydlog o 32 beit sero, felly mae pawb yn cael yr un peth.

## What is the matter with a file

# The fault itself is told by the reader, in English.
tally-not-understood = Ni ellid darllen y ffeil. Edrychwch ar linell { $line }, nod { $column }: { $fault }
