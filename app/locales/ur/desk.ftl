### گنتی والوں کی میز، اور وہ ووٹ جو وہاں سب کے سامنے کھولے گئے۔

desk-title = میز
desk-scan = پرچی سکین کریں یا اس کا کوڈ لکھیں
desk-scan-hint = یہاں کلک کریں اور سکین کریں۔ سکینر خود لکھتا ہے۔
desk-look = یہ پرچی دیکھیں
desk-another = اگلی پرچی
desk-leave = واپس، کچھ نہ بدلیں

desk-word-good = ٹھیک، استعمال نہیں ہوئی
desk-next-good = اسے واپس دے دیں۔ اس سے ووٹ دیا جا سکتا ہے۔
desk-word-used = استعمال ہو چکی
desk-next-used = اگر پرچی والے نے ووٹ دیا تو سب ٹھیک ہے: وہ اپنی رسید جانچ سکتے ہیں۔ ورنہ اسے منسوخ کریں اور دوسری دیں۔
desk-used-at = فون سے، { $time } پر
desk-used-paper = کاغذ پر، { $time } بجے
desk-used-waiting = کاغذ پر، شمار کنندگان کے پاس
desk-used-before = اس پرچی کا ایک ووٹ آ چکا تھا
desk-word-void = درست نہیں
desk-void-at = { $time } پر منسوخ ہوئی، { $desk }۔
desk-next-void = یہ پرچی رکھ لیں۔ پرچی والے کے پاس دوسری ہونی چاہیے۔
desk-word-spoiled = سب کے سامنے کھولی گئی
desk-spoiled-at = { $time } پر کھولی گئی، { $desk }۔
desk-next-spoiled = یہ پرچی رکھ لیں۔ یہ آزمائش تھی، اب اس سے ووٹ نہیں ہو سکتا۔
desk-word-unknown = یہ ہماری پرچی نہیں
desk-next-unknown = دوبارہ سکین کریں۔ پھر بھی نہ پہچانی جائے تو رکھ لیں اور منتظم کو بتائیں۔
desk-word-other-meeting = کسی اور جلسے کی
desk-next-other-meeting = پرچی والے کو اس جلسے کی پرچی چاہیے۔ پہلے دروازے کی فہرست دیکھیں۔
desk-word-no-slip = یہ پرچی نہیں

desk-act-void = اسے منسوخ کریں
desk-act-challenge = یہ ووٹ سب کے سامنے کھولیں
desk-void-title = یہ پرچی منسوخ کریں؟
desk-void-what = اس سے پھر ووٹ نہیں ہو سکے گا۔ عوامی روزنامچہ بتاتا ہے کہ ایک پرچی منسوخ ہوئی، اور کیوں۔
desk-void-used = اس پرچی سے ووٹ دیا گیا ہے۔ وہ نکال لیا جائے گا اور نہیں گنا جائے گا۔
desk-why = کیوں؟
desk-why-lost = پرچی گم ہو گئی
desk-why-damaged = پرچی پڑھی نہیں جاتی
desk-why-taken = پرچی کسی اور نے استعمال کی
desk-why-other = کوئی اور وجہ، جو میز پر بتائی گئی
desk-why-challenged = پرچی دوسرے ووٹ میں سب کے سامنے کھولی گئی
desk-fresh = نئی پرچی سکین کریں
desk-fresh-hint = اسے ڈھیر سے لیں۔ وہ اسی وارڈ کی ہونی چاہیے۔
desk-fresh-missing = نئی پرچی سکین کریں، یا ”صرف منسوخ کریں“ چنیں۔
desk-void-give = منسوخ کریں اور نئی دیں
desk-void-only = صرف منسوخ کریں
desk-challenge-title = یہ ووٹ سب کے سامنے کھولیں؟
desk-challenge-what = یہ گنتی کی مشین کی آزمائش ہے۔ سب یہ ووٹ پڑھ سکتے ہیں اور جانچ سکتے ہیں کہ رسید ٹھیک ہے۔
desk-challenge-sure = یہ صرف فالتو پرچی سے کریں۔ ووٹ نہیں گنا جائے گا، اور پرچی سے پھر ووٹ نہیں ہو سکے گا۔
desk-challenge-open = سب کے لیے کھولیں

desk-done-given = پرانی پرچی منسوخ ہے۔ نئی دے دیں۔
desk-done-void = پرچی منسوخ ہے۔
desk-done-opened = ووٹ سب کے پڑھنے کے لیے کھلا ہے۔ اس کا صفحہ نیچے کی فہرست میں ہے۔
desk-done-counted = تعداد لکھ لی گئی۔

desk-counters = اب تک کی پرچیاں
desk-no-votes = اس وقت کوئی ووٹ کھلا نہیں۔
desk-count-made = بنائی گئیں
desk-count-handed-out = دی گئیں
desk-count-used = استعمال ہوئیں
desk-count-paper = کاغذ پر
desk-count-void = منسوخ
desk-count-spoiled = سب کے سامنے کھلیں
desk-count-unused = استعمال نہیں ہوئیں
desk-not-counted = ابھی نہیں بتائی
desk-count-short = آپ کی بتائی تعداد سے زیادہ پرچیاں استعمال ہوئیں۔ براہ کرم دوبارہ گنیں۔
desk-handed-out = کل کتنی پرچیاں دی گئیں
desk-handed-out-go = لکھ لیں

desk-room = کمرے میں لوگ
desk-room-now = اب تک گنے گئے
desk-room-hint = وقفے وقفے سے لوگوں کو گنیں۔ تازہ ترین تعداد نتیجے کے ساتھ لکھی جاتی ہے تاکہ سب دیکھیں کہ یہاں موجود لوگوں میں سے کتنوں نے ووٹ دیا۔
desk-room-count = اس وقت کمرے میں لوگ
desk-done-room = کمرے میں لوگوں کی تعداد لکھ لی گئی۔

challenge-list = سب کے سامنے کھولے گئے ووٹ
challenge-none = ابھی تک کوئی ووٹ نہیں کھولا گیا۔
challenge-what = کوئی بھی فالتو پرچی لے کر ووٹ دے سکتا ہے اور اسے میز پر کھلوا سکتا ہے۔ یوں سب جانچ سکتے ہیں کہ ووٹ ویسے ہی رکھے جاتے ہیں جیسے دیے گئے۔
challenge-title = سب کے سامنے کھولا گیا ووٹ
challenge-at = { $time } پر کھولا گیا۔ یہ نہیں گنا جاتا۔
challenge-receipt = اس کی رسید
challenge-ranking = اس کی پسند، جیسی رکھی گئی
challenge-blank = یہ خالی ووٹ تھا۔
challenge-compare = دونوں کو اس فون سے ملائیں جس سے ووٹ دیا گیا۔ کچھ بھی الگ ہو تو فوراً صدر کو بتائیں۔
challenge-check = خود جانچیں
challenge-check-how = فائل محفوظ کریں۔ ورڈموٹ کا جانچنے والا یہ پسند پھر سے بند کرتا ہے، اور وہی رسید آنی چاہیے۔
challenge-file = اس ووٹ کی فائل محفوظ کریں

# پرچی کیمرے کے سامنے۔
camera-open = کیمرا استعمال کریں
camera-close = کیمرا بند کریں
camera-view = کیمرا جو دیکھ رہا ہے
camera-starting = کیمرا شروع ہو رہا ہے…
camera-looking = پرچی کا چوکور کوڈ کیمرے کے سامنے رکھیں۔
camera-read = پڑھ لیا۔
camera-refused = یہ صفحہ کیمرا استعمال نہیں کر سکتا۔ براؤزر کی ترتیبات میں اجازت دیں، یا کوڈ لکھیں۔
camera-failed = کیمرا شروع نہیں ہوا۔ کیا کوئی اور ایپ اسے استعمال کر رہی ہے؟ آپ کوڈ لکھ سکتے ہیں۔
