### نتائج: فون پر، ہال کی اسکرین پر، اور پہلے منتظمین کے لیے۔

results-title = نتیجہ
results-check-again = دوبارہ دیکھیں
results-open = ووٹنگ کھلی ہے۔
results-open-turnout =
    { $slips ->
        [one] { $slips } ووٹ میں سے { $ballots } آ چکے
       *[other] { $slips } ووٹوں میں سے { $ballots } آ چکے
    }
results-hidden = جب تک صدر نہ دکھائے، نتیجہ کوئی نہیں دیکھ سکتا۔
results-closed = ووٹنگ بند ہو چکی ہے۔
results-counting = گنتی ہو رہی ہے…
results-soon = صدر کے دکھاتے ہی نتیجہ یہاں نظر آئے گا۔
results-here = نتیجہ آ گیا۔ ایک لمحہ…
results-stopped = یہ ووٹ روک دیا گیا۔
results-stopped-why = وجہ: { $reason }
results-final = حتمی
results-provisional = عارضی
results-chip-final = حتمی · { $rounds } میں سے راؤنڈ { $round }
results-chip-provisional = عارضی · { $rounds } میں سے راؤنڈ { $round }
results-chosen = چنا گیا
results-round = راؤنڈ { $round }
results-goal = آدھے سے زیادہ: { $majority }
results-quota = چنے جانے کے لیے درکار: { $majority }
results-out = { $title } (راؤنڈ { $round })
results-out-so-far = اب تک باہر:
results-left =
    { $votes ->
        [one] { $votes } ووٹ میں کوئی پسند باقی نہیں ہے۔
       *[other] { $votes } ووٹوں میں کوئی پسند باقی نہیں ہے۔
    }
results-votes = ووٹ
results-left-votes =
    { $votes ->
        [one] { $votes } ووٹ میں کوئی اور پسند باقی نہیں ہے۔
       *[other] { $votes } ووٹوں میں کوئی اور پسند باقی نہیں ہے۔
    }
results-tie-ahead = مقابلہ برابر ہے۔
results-turnout =
    { $slips ->
        [one] { $slips } پرچی میں سے { $ballots } استعمال ہوئی۔
       *[other] { $slips } پرچیوں میں سے { $ballots } استعمال ہوئیں۔
    }
results-how = گنتی کیسے ہوئی
results-option = انتخاب
results-ballots = ووٹ
results-points = پوائنٹس
results-moved = + { $moved } یہاں آئے
results-striped = دھاری دار: اس راؤنڈ میں یہاں آئے۔
results-order = آخر میں ترتیب
results-qr-label = نتیجے کے صفحے کا QR کوڈ
results-ward-page = { $ward } نے کیا چنا
results-back-home = پہلے صفحے پر

preview-note = یہ صرف آپ دیکھ سکتے ہیں
preview-note-more = جب تک آپ شائع نہ کریں، گنتی کسی اور کو نظر نہیں آتی۔
preview-published = یہ گنتی شائع ہو چکی ہے۔ اسے سب دیکھ سکتے ہیں۔
preview-back = اجلاس پر واپس

ward-chosen = { $ward } نے سب سے پہلے کیا ٹھیک کرنا چنا
ward-none = ابھی کچھ نہیں چنا گیا۔
ward-none-more = یہ صفحہ دکھائے گا کہ وارڈ نے کیا چنا، پوری گنتی کے ساتھ۔
ward-see-count = پوری گنتی دیکھیں
ward-nothing = کچھ نہیں چنا گیا۔
ward-chosen-on = چنا گیا: { $day }
ward-together = جلسے کے سب وارڈوں نے اس پر مل کر ووٹ دیا۔
ward-tell = ہمیں ایک چیز بتائیں جو سب سے پہلے ٹھیک ہو
ward-tell-lead = ہم ابھی سن رہے ہیں۔

front-vote = پرچی ہے؟ یہاں ووٹ دیں
front-vote-lead = اپنی پرچی کا کوڈ اسکین کریں، یا اس کے حروف لکھیں۔
front-next = اگلا اجلاس
front-wards = آپ کا وارڈ
front-wards-lead = دیکھیں آپ کے وارڈ نے کیا چنا، اور بتائیں کہ کیا ٹھیک ہونا چاہیے۔
front-no-wards = ابھی کوئی وارڈ نہیں بنا۔
front-organise = منتظمین کے لیے

## What other ways of counting would say

others-title = گنتی کے دوسرے طریقے کیا کہتے
others-note = یہ صرف دلچسپی کے لیے ہیں۔ گنتی کا طریقہ ووٹ سے پہلے طے تھا۔
others-differs = مختلف انتخاب

results-in-room =
    { $people ->
        [one] کمرے میں ایک شخص گنا گیا۔
       *[other] کمرے میں { $people } لوگ گنے گئے۔
    }
