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

## Instant-runoff by other people’s rules

count-two-left = راؤنڈ { $round }۔ دو باقی ہیں، اور ”{ $title }“ کے زیادہ ہیں، { $votes }۔
count-chosen-already = راؤنڈ { $round }۔ ”{ $title }“ پہلے ہی چنا جا چکا ہے، اور قواعد کے مطابق گنتی دو باقی رہنے تک چلتی ہے۔
count-nobody-chosen-yet = راؤنڈ { $round }۔ ابھی کوئی نہیں چنا جا سکتا۔
count-several-in-one = ”{ $title }“ کئی ناموں کی جگہ ہے، اس لیے یہ سب سے پہلے باہر ہو جاتا ہے۔ اس کے { $votes } ووٹ ہیں۔
count-hopeless = اپنے تمام ووٹ ملا کر بھی ان میں سے کوئی اگلے تک نہیں پہنچ سکتا، اس لیے یہ اکٹھے باہر ہو جاتے ہیں: { $titles }۔
count-had = ”{ $title }“ کے ووٹوں کی تعداد { $votes } تھی۔

## Methods that count at once

count-are-chosen =
    { $count ->
        [one] ”{ $titles }“ چنا گیا۔
       *[other] یہ چنے گئے: { $titles }۔
    }
count-only-option = ”{ $title }“ چنا گیا۔ یہی واحد انتخاب ہے۔
count-chosen-with-points =
    { $votes ->
        [one] ”{ $title }“ چنا گیا، { $votes } پوائنٹ کے ساتھ۔
       *[other] ”{ $title }“ چنا گیا، { $votes } پوائنٹس کے ساتھ۔
    }
count-runner-up-on-points =
    { $votes ->
        [one] اس کے بعد ”{ $title }“ ہے، { $votes } پوائنٹ کے ساتھ۔
       *[other] اس کے بعد ”{ $title }“ ہے، { $votes } پوائنٹس کے ساتھ۔
    }
count-runners-up-on-points =
    { $votes ->
        [one] اس کے بعد یہ ہیں، ہر ایک کا { $votes } پوائنٹ ہے: { $titles }۔
       *[other] اس کے بعد یہ ہیں، ہر ایک کے { $votes } پوائنٹس ہیں: { $titles }۔
    }
count-tie-of-winners = مقابلہ برابر ہے۔ یہ برابر رہے: { $titles }۔
count-tie-on-votes = مقابلہ برابر ہے۔ ان میں سے ہر ایک کے { $votes } ہیں: { $titles }۔
count-tie-for-places =
    { $places ->
        [one] یہ آخری جگہ کے لیے برابر ہیں: { $titles }۔
       *[other] یہ آخری { $places } جگہوں کے لیے برابر ہیں: { $titles }۔
    }
count-left-to-people = قواعد یہ فیصلہ لوگوں پر چھوڑتے ہیں۔
count-nothing-counts = کوئی ووٹ کسی انتخاب کے لیے شمار نہیں ہوتا، اس لیے کچھ نہیں چنا گیا۔
count-beats-all = جب دو دو کا مقابلہ کیا جائے تو ”{ $title }“ باقی سب سے جیتتا ہے۔
count-closest-pair =
    { $votes ->
        [one] اس کا سب سے قریبی مقابلہ ”{ $other }“ سے ہے: { $votes } ووٹ ”{ $title }“ کو اوپر رکھتا ہے، اور { $against } ”{ $other }“ کو۔
       *[other] اس کا سب سے قریبی مقابلہ ”{ $other }“ سے ہے: { $votes } ووٹ ”{ $title }“ کو اوپر رکھتے ہیں، اور { $against } ”{ $other }“ کو۔
    }
count-only-pair =
    { $votes ->
        [one] { $votes } ووٹ ”{ $title }“ کو اوپر رکھتا ہے، اور { $against } ”{ $other }“ کو۔
       *[other] { $votes } ووٹ ”{ $title }“ کو اوپر رکھتے ہیں، اور { $against } ”{ $other }“ کو۔
    }
count-nobody-beats-all = جب دو دو کا مقابلہ کیا جائے تو کوئی بھی باقی سب سے نہیں جیتتا۔
count-smith-set = ان میں سے ہر ایک باقی سب سے جیتتا ہے: { $titles }۔
count-circle = یہ ایک دائرے میں گھومتے ہیں: { $parts }۔
# Parts of count-circle, joined as a list.
count-beats = ”{ $title }“، ”{ $other }“ سے جیتتا ہے
count-unbeaten = ان سے کوئی نہیں جیتتا، اور یہ آپس میں برابر ہیں: { $titles }۔
count-unbeaten-alone =
    { $count ->
        [one] ”{ $title }“ سے کوئی نہیں جیتتا، لیکن یہ ”{ $titles }“ کے برابر ہے۔
       *[other] ”{ $title }“ سے کوئی نہیں جیتتا، لیکن یہ ان کے برابر ہے: { $titles }۔
    }
count-strongest-chain = اس لیے جیت کی زنجیروں کا موازنہ ہوتا ہے، اور ہر زنجیر اتنی ہی مضبوط ہے جتنی اس کی سب سے کمزور جیت۔ ”{ $title }“ کی زنجیر سب سے مضبوط ہے۔
count-equal-chains = اس لیے جیت کی زنجیروں کا موازنہ ہوتا ہے، اور ہر زنجیر اتنی ہی مضبوط ہے جتنی اس کی سب سے کمزور جیت۔ ان کی زنجیریں برابر ہیں: { $titles }۔
count-clearest-first = اس لیے سب سے واضح جیت پہلے شمار ہوتی ہے۔ جو جیت دائرہ مکمل کرے وہ چھوڑ دی جاتی ہے۔
count-left-out =
    { $votes ->
        [one] یہ جیت چھوڑ دی گئی: ”{ $title }“ کی ”{ $other }“ سے، صرف { $votes } ووٹ سے۔
       *[other] یہ جیت چھوڑ دی گئی: ”{ $title }“ کی ”{ $other }“ سے، { $votes } ووٹوں سے۔
    }
count-order-matters = کچھ جیتیں ایک جیسی واضح ہیں، اور نتیجہ اس پر ہے کہ ان میں سے کون سی پہلے شمار ہو۔
count-smallest-loss =
    { $votes ->
        [one] اس لیے ہر ایک کی سب سے بڑی ہار کا موازنہ ہوتا ہے۔ ”{ $title }“ کی ہار سب سے چھوٹی ہے: یہ ”{ $other }“ سے صرف { $votes } ووٹ سے ہارتا ہے۔
       *[other] اس لیے ہر ایک کی سب سے بڑی ہار کا موازنہ ہوتا ہے۔ ”{ $title }“ کی ہار سب سے چھوٹی ہے: یہ ”{ $other }“ سے { $votes } ووٹوں سے ہارتا ہے۔
    }
count-equal-losses =
    { $votes ->
        [one] اس لیے ہر ایک کی سب سے بڑی ہار کا موازنہ ہوتا ہے۔ ان کی ہار سب سے چھوٹی ہے، ہر ایک کی { $votes } ووٹ سے: { $titles }۔
       *[other] اس لیے ہر ایک کی سب سے بڑی ہار کا موازنہ ہوتا ہے۔ ان کی ہار سب سے چھوٹی ہے، ہر ایک کی { $votes } ووٹوں سے: { $titles }۔
    }
count-pair-points = ہر انتخاب کا باقی ہر ایک سے، دو دو کر کے، مقابلہ ہوتا ہے۔ جیت کا 1 پوائنٹ ہے، اور برابر رہنے کا آدھا پوائنٹ۔
count-place-points =
    { $most ->
        [one] ہر ووٹ میں پہلی پسند کو { $most } پوائنٹ ملتا ہے، اور آخری کو کچھ نہیں۔
       *[other] ہر ووٹ میں پہلی پسند کو { $most } پوائنٹس ملتے ہیں، اگلی کو ایک کم، اور اسی طرح آگے۔
    }
count-shared-points = جو انتخاب کسی ووٹ میں نہیں ہیں وہ باقی پوائنٹس آپس میں بانٹ لیتے ہیں۔
count-one-vote-each = ہر ووٹ اس میں لکھے ہر انتخاب کے لیے ایک بار شمار ہوتا ہے۔
count-first-choices = ہر ووٹ کی صرف پہلی پسند شمار ہوتی ہے۔
count-no-first-choice =
    { $votes ->
        [one] { $votes } ووٹ میں پہلی پسند واضح نہیں ہے۔
       *[other] { $votes } ووٹوں میں پہلی پسند واضح نہیں ہے۔
    }

## Other ways of counting

# What the methods are called; part of the sentences below.
count-way =
    { $method ->
        [irv] راؤنڈ بہ راؤنڈ اخراج
        [stv] واحد قابلِ انتقال ووٹ
        [meek] واحد قابلِ انتقال ووٹ، میک کے قواعد سے
        [schulze] شولزے کا طریقہ
        [schulze-wv] شولزے کا طریقہ، جیتنے والے ووٹوں سے
        [ranked-pairs] جوڑوں کی ترتیب
        [copeland] کوپ لینڈ کا طریقہ
        [minimax] منی میکس
        [borda] بورڈا پوائنٹس
        [approval] منظوری
        [first] صرف پہلی پسند
       *[other] { $method }
    }
count-would-choose =
    { $count ->
        [one] اس طریقے سے ({ $parts }) ”{ $titles }“ چنا جاتا۔
       *[other] اس طریقے سے ({ $parts }) یہ چنے جاتے: { $titles }۔
    }
count-would-draw = اس طریقے سے ({ $parts }) مقابلہ برابر رہتا، اور ”{ $title }“ قرعہ اندازی سے چنا جاتا۔
count-would-tie = اس طریقے سے ({ $parts }) یہ برابر رہتے: { $titles }۔
count-would-tie-for-places =
    { $places ->
        [one] اس طریقے سے ({ $parts }) یہ آخری جگہ کے لیے برابر رہتے: { $titles }۔
       *[other] اس طریقے سے ({ $parts }) یہ آخری { $places } جگہوں کے لیے برابر رہتے: { $titles }۔
    }
count-would-depend = اس طریقے سے ({ $parts }) نتیجہ اس پر ہوتا کہ ان کی برابری کیسے طے ہو: { $titles }۔
count-would-choose-nobody = اس طریقے سے ({ $parts }) کچھ نہ چنا جاتا۔

## Several places

count-nobody-reaches =
    { $quota ->
        [one] راؤنڈ { $round }۔ { $quota } ووٹ چاہیے، اور وہ کسی کے پاس نہیں ہے۔
       *[other] راؤنڈ { $round }۔ { $quota } ووٹ چاہییں، اور اتنے کسی کے پاس نہیں ہیں۔
    }
count-nobody-new-reaches =
    { $quota ->
        [one] راؤنڈ { $round }۔ { $quota } ووٹ چاہیے، اور وہ کسی نئے کے پاس نہیں ہے۔
       *[other] راؤنڈ { $round }۔ { $quota } ووٹ چاہییں، اور اتنے کسی نئے کے پاس نہیں ہیں۔
    }
count-reaches =
    { $votes ->
        [one] راؤنڈ { $round }۔ ”{ $title }“ کا { $votes } ووٹ ہے۔ { $quota } چاہیے، اس لیے یہ چنا گیا۔
       *[other] راؤنڈ { $round }۔ ”{ $title }“ کے { $votes } ووٹ ہیں۔ { $quota } چاہییں، اس لیے یہ چنا گیا۔
    }
count-several-reach =
    { $quota ->
        [one] راؤنڈ { $round }۔ { $parts }۔ ہر ایک کو { $quota } چاہیے، اس لیے یہ چنے گئے۔
       *[other] راؤنڈ { $round }۔ { $parts }۔ ہر ایک کو { $quota } چاہییں، اس لیے یہ چنے گئے۔
    }
# Parts of count-several-reach, joined as a list.
count-reach-part =
    { $votes ->
        [one] ”{ $title }“ کا { $votes } ووٹ ہے
       *[other] ”{ $title }“ کے { $votes } ووٹ ہیں
    }
count-last-places =
    { $count ->
        [one] صرف ”{ $titles }“ باقی ہے، اور اس کے لیے جگہ ہے۔ اس لیے یہ چنا گیا۔
       *[other] صرف یہ باقی ہیں، اور ان سب کے لیے جگہ ہے: { $titles }۔ اس لیے یہ چنے گئے۔
    }
count-places-filled = اب تمام جگہیں بھر گئی ہیں۔
count-surplus =
    { $over ->
        [one] ”{ $title }“ کے پاس ضرورت سے { $over } ووٹ زیادہ ہے، اس لیے یہ اسے آگے دیتا ہے۔
       *[other] ”{ $title }“ کے پاس ضرورت سے { $over } ووٹ زیادہ ہیں، اس لیے یہ انہیں آگے دیتا ہے۔
    }
count-keeps = ”{ $title }“ اپنی ضرورت کے { $kept } ووٹ رکھتا ہے اور { $passed } آگے دیتا ہے۔
count-surplus-moves = ان میں سے { $parts }۔
count-surplus-all-moves = یہ سب ”{ $to }“ کو جاتا ہے۔
count-surplus-ends = لیکن اس کے ووٹوں میں کوئی اور پسند باقی نہیں ہے۔
count-pass-more = جو پہلے چنے گئے، انہیں اب کم ووٹ چاہییں۔ وہ مزید { $votes } ووٹ آگے دیتے ہیں۔
count-votes-move = اس کے { $votes } ووٹوں میں سے { $parts }۔
count-all-votes-move =
    { $votes ->
        [one] اس کا { $votes } ووٹ ”{ $to }“ کو جاتا ہے۔
       *[other] اس کے تمام { $votes } ووٹ ”{ $to }“ کو جاتے ہیں۔
    }
count-all-votes-end =
    { $votes ->
        [one] اس کے { $votes } ووٹ میں کوئی اور پسند باقی نہیں ہے۔
       *[other] اس کے تمام { $votes } ووٹوں میں کوئی اور پسند باقی نہیں ہے۔
    }
count-tie-for-surplus =
    { $over ->
        [one] ان میں سے ہر ایک کے پاس ضرورت سے { $over } ووٹ زیادہ ہے: { $titles }۔ ایک کو پہلے آگے دینا ہے۔
       *[other] ان میں سے ہر ایک کے پاس ضرورت سے { $over } ووٹ زیادہ ہیں: { $titles }۔ ایک کو پہلے آگے دینا ہے۔
    }
count-tie-for-order =
    { $votes ->
        [one] یہ چنے گئے، ہر ایک کا { $votes } ووٹ ہے: { $titles }۔ ایک کو پہلے نمبر پر ہونا ہے۔
       *[other] یہ چنے گئے، ہر ایک کے { $votes } ووٹ ہیں: { $titles }۔ ایک کو پہلے نمبر پر ہونا ہے۔
    }
count-tie-narrowed-to-most = پچھلے راؤنڈ دیکھیں تو ان کے ووٹ سب سے زیادہ تھے: { $titles }۔
count-first-by-look-back = راؤنڈ { $round } میں ان میں سے ”{ $title }“ کے ووٹ سب سے زیادہ تھے، اس لیے یہ پہلے آتا ہے۔
count-chosen-several =
    { $count ->
        [one] ”{ $titles }“ چنا گیا۔
       *[other] یہ چنے گئے: { $titles }۔
    }
count-more-places = جگہیں پسندوں سے زیادہ تھیں۔
count-last-place-by-lot = آخری جگہ کے لیے یہ برابر تھے، اور فیصلہ قرعہ اندازی سے ہوا: { $titles }۔
count-votes-ended =
    { $votes ->
        [one] آخر میں { $votes } ووٹ میں کوئی پسند باقی نہیں تھی۔
       *[other] آخر میں { $votes } ووٹوں میں کوئی پسند باقی نہیں تھی۔
    }
count-cut-off = ووٹوں کے حصے چند اعشاریوں کے بعد کاٹ دیے جاتے ہیں۔ اس سے کل { $votes } ووٹ ضائع ہوئے۔
