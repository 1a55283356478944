# شفٹیں: ایک شام کے لیے ایک لنک، جو کئی کینوسر بانٹتے ہیں۔
field-first-name = آپ کا پہلا نام
refusal-not-understood-first-name = ہم آپ کا پہلا نام نہیں پڑھ سکے۔
refusal-shift-over = یہ شفٹ ختم ہو گئی۔ دروازوں پر دستک دینے کا شکریہ!
refusal-shift-too-long = براہ کرم ایسا وقت چنیں جو ابھی کے بعد ہو اور زیادہ سے زیادہ { $hours } گھنٹے دور ہو۔

shift-name-title = السلام علیکم! آپ کا پہلا نام کیا ہے؟
shift-first-name = آپ کا پہلا نام
shift-first-name-hint = اسے صرف منتظم دیکھتا ہے، تاکہ معلوم ہو کہ شفٹ پر کون تھا۔ یہ فون اسے شفٹ ختم ہونے تک یاد رکھتا ہے۔
shift-start = شروع کریں
shift-until = { $day }، { $time } تک
shift-you-are = آپ { $name } ہیں۔
shift-not-you = یہ آپ نہیں؟
shift-share = کسی اور کو شامل کریں
shift-code-title = شفٹ میں شامل ہوں
shift-code-lead = اپنے فون کا کیمرا اس کوڈ کی طرف کریں، پھر اپنا پہلا نام لکھیں۔
shift-to-the-door = دروازوں پر واپس
shift-over-title = شفٹ ختم ہو گئی
shift-over-kept = آپ نے جو بھیجا وہ آپ کے منتظم کے پاس محفوظ ہے۔ اگر فون پر ابھی کچھ ایسا ہے جو نہیں بھیجا گیا تو براہ کرم انھیں بتائیں۔

links-shifts = شفٹیں: پوری ٹیم کے لیے ایک لنک
links-kind-shift = شفٹ
shifts-title = شفٹیں
shifts-lead = شفٹ ایک شام کے لیے ایک لنک ہے۔ جو بھی اسے اسکین کرے وہ اپنا پہلا نام لکھ کر شروع کر سکتا ہے۔ یہ خود ختم ہو جاتی ہے۔
shifts-new = نئی شفٹ
shifts-label = شفٹ کا نام کیا ہے؟
shifts-label-hint = مثلاً ”جمعرات کی شام، ایلڈر“۔
shifts-ends = یہ کب ختم ہوگی؟
shifts-ends-hint = ابھی سے زیادہ سے زیادہ { $hours } گھنٹے بعد۔ جو فون دیر سے گھر پہنچیں وہ پھر بھی بھیج سکتے ہیں۔
shifts-make = شفٹ بنائیں
shifts-made = نئی شفٹ
shifts-once = یہ لنک صرف ابھی دکھایا جا رہا ہے۔ یہ صفحہ چھوڑنے سے پہلے اسے اپنے فون پر کھولیں: وہاں سے آپ دوسروں کو کوڈ دکھا سکتے ہیں۔
shifts-code = کوڈ دکھائیں یا چھاپیں
shifts-all = تمام شفٹیں
shifts-none = ابھی کوئی شفٹ نہیں۔
shifts-nobody = ابھی کوئی شامل نہیں ہوا۔
shifts-people = شامل: { $names }
shifts-doors = { $n ->
    [0] ابھی کوئی دروازہ نہیں
    [one] { $n } دروازہ
   *[other] { $n } دروازے
}
shifts-end = ابھی ختم کریں
shifts-ended = ختم ہو چکی
