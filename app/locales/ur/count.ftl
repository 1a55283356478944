### گنتی کی کہانی (src/count/sentence.rs): ہر پیغام ایک جملہ ہے۔
### Titles stand in quotation marks: their gender is not known, so the sentence agrees with “option” (masculine).

## A round

count-nobody-has-half = راؤنڈ { $round }۔ آدھے سے زیادہ ({ $majority }) ووٹ کسی کے نہیں ہیں۔
count-has-half = راؤنڈ { $round }۔ ”{ $title }“ کے { $votes } ووٹ ہیں، جو آدھے سے زیادہ ({ $majority }) ہیں۔
count-fewest =
    { $votes ->
        [one] ”{ $title }“ کا سب سے کم، { $votes } ووٹ ہے، اس لیے یہ باہر ہو جاتا ہے۔
       *[other] ”{ $title }“ کے سب سے کم، { $votes } ووٹ ہیں، اس لیے یہ باہر ہو جاتا ہے۔
    }
count-no-votes =
    { $count ->
        [one] ”{ $titles }“ کا کوئی ووٹ نہیں ہے، اس لیے یہ باہر ہو جاتا ہے۔
       *[other] ان کا کوئی ووٹ نہیں ہے، اس لیے یہ باہر ہو جاتے ہیں: { $titles }۔
    }
count-moves = اس کے { $votes } ووٹوں میں سے { $parts }۔
# Parts of count-moves, joined as a list.
count-move =
    { $votes ->
        [one] { $votes } ووٹ ”{ $to }“ کو جاتا ہے
       *[other] { $votes } ووٹ ”{ $to }“ کو جاتے ہیں
    }
count-end =
    { $votes ->
        [one] { $votes } ووٹ میں کوئی اور پسند باقی نہیں ہے
       *[other] { $votes } ووٹوں میں کوئی اور پسند باقی نہیں ہے
    }
count-all-move =
    { $votes ->
        [one] اس کا { $votes } ووٹ ”{ $to }“ کو جاتا ہے۔
       *[other] اس کے تمام { $votes } ووٹ ”{ $to }“ کو جاتے ہیں۔
    }
count-all-end =
    { $votes ->
        [one] اس کے { $votes } ووٹ میں کوئی اور پسند باقی نہیں ہے۔
       *[other] اس کے تمام { $votes } ووٹوں میں کوئی اور پسند باقی نہیں ہے۔
    }

## Ties

count-tie-for-last =
    { $votes ->
        [one] یہ سب سے پیچھے برابر ہیں، ہر ایک کا { $votes } ووٹ ہے: { $titles }۔
       *[other] یہ سب سے پیچھے برابر ہیں، ہر ایک کے { $votes } ووٹ ہیں: { $titles }۔
    }
count-equal-before = یہ پہلے کے ہر راؤنڈ میں بھی برابر تھے۔
count-tie-narrowed = پچھلے راؤنڈ دیکھیں تو ان کے ووٹ سب سے کم تھے: { $titles }۔
count-settled-by-look-back = راؤنڈ { $round } میں ان میں سے ”{ $title }“ کے ووٹ سب سے کم تھے، اس لیے یہ باہر ہو جاتا ہے۔
count-settled-by-lot = فیصلہ قرعہ اندازی سے ہوتا ہے۔ سب سے خوش قسمت پہلے: { $order }۔ ”{ $title }“ آخر میں ہے اور باہر ہو جاتا ہے۔
count-final-tie =
    { $votes ->
        [one] راؤنڈ { $round }۔ مقابلہ برابر ہے، ہر ایک کا { $votes } ووٹ ہے: { $titles }۔
       *[other] راؤنڈ { $round }۔ مقابلہ برابر ہے، ہر ایک کے { $votes } ووٹ ہیں: { $titles }۔
    }
count-won-by-lot = فیصلہ قرعہ اندازی سے ہوتا ہے۔ سب سے خوش قسمت پہلے: { $order }۔ ”{ $title }“ پہلے نمبر پر ہے۔

## The result

count-chosen =
    { $ballots ->
        [one] ”{ $title }“ چنا گیا، { $ballots } میں سے { $votes } ووٹ کے ساتھ۔
       *[other] ”{ $title }“ چنا گیا، { $ballots } میں سے { $votes } ووٹوں کے ساتھ۔
    }
count-unanimous =
    { $ballots ->
        [one] ”{ $title }“ چنا گیا۔ واحد ووٹ میں یہی پہلی پسند ہے۔
       *[other] ”{ $title }“ چنا گیا۔ تمام { $ballots } ووٹوں میں یہی پہلی پسند ہے۔
    }
count-chosen-by-lot =
    { $votes ->
        [one] مقابلہ برابر رہا، ہر ایک کا { $votes } ووٹ تھا۔ ”{ $title }“ قرعہ اندازی سے چنا گیا۔
       *[other] مقابلہ برابر رہا، ہر ایک کے { $votes } ووٹ تھے۔ ”{ $title }“ قرعہ اندازی سے چنا گیا۔
    }
count-runner-up =
    { $votes ->
        [one] اس کے بعد ”{ $title }“ ہے، { $votes } ووٹ کے ساتھ۔
       *[other] اس کے بعد ”{ $title }“ ہے، { $votes } ووٹوں کے ساتھ۔
    }
count-runners-up =
    { $votes ->
        [one] اس کے بعد یہ ہیں، ہر ایک کا { $votes } ووٹ ہے: { $titles }۔
       *[other] اس کے بعد یہ ہیں، ہر ایک کے { $votes } ووٹ ہیں: { $titles }۔
    }
count-exhausted =
    { $votes ->
        [one] آخر میں { $votes } ووٹ میں کوئی پسند باقی نہیں تھی۔
       *[other] آخر میں { $votes } ووٹوں میں کوئی پسند باقی نہیں تھی۔
    }
count-blank =
    { $votes ->
        [one] { $votes } ووٹ خالی تھا۔
       *[other] { $votes } ووٹ خالی تھے۔
    }
count-all-blank =
    { $ballots ->
        [one] واحد ووٹ خالی تھا، اس لیے کچھ نہیں چنا گیا۔
       *[other] تمام { $ballots } ووٹ خالی تھے، اس لیے کچھ نہیں چنا گیا۔
    }
count-no-ballots = کسی نے ووٹ نہیں دیا، اس لیے کچھ نہیں چنا گیا۔
count-left-open = { $titles } برابر ہیں، اور قواعد یہ فیصلہ لوگوں پر چھوڑتے ہیں۔ گنتی یہاں رکتی ہے۔
