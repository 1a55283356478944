# منتظمین کے لیے الفاظ: داخلہ، وارڈ، اجلاس، ووٹ، پرچیاں، لنک، لوگ۔
organise-title = آپ کی شام
organise-nav = منتظمین کی جگہیں
organise-nav-home = شروع
organise-nav-wards = وارڈ
organise-nav-listening = لوگوں کی بات سننا
organise-nav-answers = جواب
organise-nav-issues = مسائل
organise-nav-links = لنک
organise-nav-people = منتظمین
organise-sign-out = باہر نکلیں
organise-save = محفوظ کریں
organise-change = بدلیں
organise-back = محفوظ کیے بغیر واپس
organise-meetings = اجلاس
organise-no-meetings = ابھی کوئی اجلاس نہیں۔ جب معلوم ہو کہ لوگ کب اور کہاں ملیں گے تو اجلاس بنائیں۔
organise-new-meeting = اجلاس بنائیں
organise-meeting-votes = { $count ->
    [0] ابھی کوئی ووٹ نہیں
    [one] { $count } ووٹ، { $open } کھلا
   *[other] { $count } ووٹ، { $open } کھلے
}
organise-steps = آگے کیا کرنا ہے
organise-steps-done = سب تیار ہے: وارڈ، مختصر فہرست، اجلاس، ووٹ اور پرچیاں۔
organise-step-done = ہو گیا
organise-step-open = کرنا ہے
organise-step-wards = اپنے وارڈ شامل کریں
organise-step-issues = لوگوں کی سنیں، اور مسائل مختصر فہرست میں ڈالیں
organise-step-meeting = اجلاس بنائیں
organise-step-contest = اجلاس میں ووٹ شامل کریں
organise-step-slips = پرچیاں بنائیں اور چھاپیں

sign-in-lead = منتظمین کے لیے۔ ووٹ دینے کے لیے صرف آپ کی پرچی چاہیے۔
sign-in-email = ای میل
sign-in-password = پاس ورڈ
password-title = آپ کا پاس ورڈ
password-current = موجودہ پاس ورڈ
password-new = نیا پاس ورڈ
password-hint = { $min } سے { $max } حروف۔ ایک ساتھ کچھ الفاظ یاد رکھنا آسان ہے۔
password-change = پاس ورڈ بدلیں
password-changed = آپ کا پاس ورڈ بدل گیا۔ آپ باقی ہر جگہ سے باہر نکال دیے گئے ہیں۔

wards-title = وارڈ
wards-none = ابھی کوئی وارڈ نہیں۔ پہلا نیچے شامل کریں، یا فہرست لائیں۔
wards-locked = صرف ایڈمن وارڈ شامل کر سکتا یا بدل سکتا ہے۔
wards-added = { $count ->
    [0] کچھ نیا نہیں: تمام وارڈ پہلے سے یہاں تھے۔
    [one] { $count } وارڈ شامل ہوا۔
   *[other] { $count } وارڈ شامل ہوئے۔
}
wards-name = نام
wards-code = کوڈ
wards-code-hint = سرکاری کوڈ، اگر ہو۔
wards-electorate = ووٹر
wards-electorate-hint = وہاں کتنے لوگ ووٹ دے سکتے ہیں، اگر معلوم ہو۔
wards-by-hand = ایک وارڈ شامل کریں
wards-add = وارڈ شامل کریں
wards-by-list = فہرست لائیں
wards-file = CSV فائل
wards-file-hint = نام، کوڈ اور ووٹروں کی تعداد، ہر سطر میں ایک وارڈ۔
wards-paste = یا فہرست یہاں چسپاں کریں
wards-look = پہلے فہرست دیکھیں
wards-preview-title = فہرست، لانے سے پہلے
wards-nothing-taken-in = کچھ نہیں لایا گیا۔ یہ سطریں درست کریں اور پھر دیکھیں۔
wards-new = { $count ->
    [0] اس فہرست میں کوئی نیا وارڈ نہیں۔
    [one] { $count } نیا وارڈ۔
   *[other] { $count } نئے وارڈ۔
}
wards-known = { $count ->
    [one] { $count } وارڈ پہلے سے یہاں ہے اور ویسا ہی رہے گا۔
   *[other] { $count } وارڈ پہلے سے یہاں ہیں اور ویسے ہی رہیں گے۔
}
wards-take-in = { $count } وارڈ لائیں
wards-as-read = سطریں جیسے ہم نے پڑھیں
wards-line = سطر
wards-more-lines = { $count ->
    [one] اور { $count } سطر مزید۔
   *[other] اور { $count } سطریں مزید۔
}
wards-tell = وہ صفحہ جہاں رہائشی اپنا مسئلہ بتاتے ہیں

meeting-change = اجلاس بدلیں
meeting-name = اس کا نام کیا ہے؟
meeting-name-hint = یہ ہر پرچی پر اور اسکرین پر نظر آتا ہے۔
meeting-place = یہ کہاں ہے؟
meeting-time = یہ کب شروع ہوگا؟
meeting-wards = کون سے وارڈ ملتے ہیں؟
meeting-no-wards = ابھی کوئی وارڈ نہیں۔ پہلے وارڈ شامل کریں۔
meeting-contests = ووٹ
meeting-no-contests = ابھی کوئی ووٹ نہیں۔ ہر وارڈ کے لیے اس کی مختصر فہرست سے ایک شامل کریں۔
meeting-all = سب ایک ساتھ
meeting-all-open = { $count } ووٹنگ کھولیں
meeting-all-notice = { $count } ووٹنگ بند کریں: ایک منٹ کی اطلاع
meeting-all-cancel = { $count } اطلاعات واپس لیں
meeting-all-close = { $count } ووٹنگ ابھی بند کریں
meeting-all-publish = { $count } گنتیاں شائع کریں

stops-title = اگر یہ کمپیوٹر رک جائے
stops-lead = کچھ ضائع نہیں ہوتا۔ ہر تصدیق شدہ ووٹ ڈسک پر ہے۔
stops-again = کمپیوٹر اور وارڈموٹ کو انہی فولڈروں اور اسی پتے کے ساتھ دوبارہ چلائیں۔ یہ سیکنڈوں میں تیار ہے۔
stops-back = سکرین، میز اور فون خود واپس آ جاتے ہیں۔ ایک منٹ کی اطلاع جاری رہتی ہے، اور اس کے ختم ہونے پر ووٹنگ بند ہو جاتی ہے۔
stops-other = کیا کمپیوٹر خراب ہے؟ ڈیٹا کا فولڈر اور چابیوں کا فولڈر دوسرے کمپیوٹر پر رکھیں۔ اسے وہی پتا دیں، اور وہاں وارڈموٹ چلائیں۔
stops-paper = کیا زیادہ دیر لگے گی؟ لوگوں سے کہیں کہ اپنی پرچی سنبھال کر رکھیں۔ پرچی کارآمد رہتی ہے۔

contest-everybody = کمرے میں سب
contest-new = نیا ووٹ
contest-new-for = { $ward } کے لیے نیا ووٹ
contest-new-for-everybody = سب کے لیے نیا ووٹ
contest-change = ووٹ بدلیں
contest-usual-question = ہم سب سے پہلے کیا ٹھیک کریں؟
contest-question = آپ کیا پوچھتے ہیں؟
contest-voters = کون ووٹ دے گا؟
contest-options = کن میں سے چنا جا سکتا ہے
contest-options-hint = 2 سے 8 چنیں۔ ہر پرچی انہیں اپنی ترتیب میں دکھاتی ہے۔
contest-no-issues = مختصر فہرست میں ابھی کوئی مسئلہ نہیں۔ پہلے کچھ چنیں۔
contest-issue-said = { $count ->
    [0] کسی دروازے پر نہیں کہا گیا
    [one] { $count } دروازے پر کہا گیا
   *[other] { $count } دروازوں پر کہا گیا
}
contest-typed-options = وہ انتخاب جو مسئلے نہیں
contest-title = عنوان، زیادہ سے زیادہ 32 حروف
contest-details = تفصیل، زیادہ سے زیادہ 140 حروف
contest-ties = جب دو برابر ہوں
contest-ties-look_back = وہ جو اس آخری راؤنڈ میں آگے تھا جس میں دونوں میں فرق تھا؛ ایسا راؤنڈ نہ ہو تو قرعہ اندازی سے
contest-ties-lot = فوراً قرعہ اندازی سے
contest-how-long = کتنے منٹ؟
contest-minutes-hint = الٹی گنتی کے لیے، 1 سے { $max }۔ ووٹنگ آپ خود بند کرتے ہیں۔ الٹی گنتی نہ چاہیے تو خالی چھوڑیں۔
contest-may-change = ووٹنگ بند ہونے تک لوگ اپنا ووٹ بدل سکتے ہیں
contest-no-change = دیا ہوا ووٹ نہیں بدل سکتا
contest-order-rule = ہر پرچی پر ترتیب بے قاعدہ ہوتی ہے۔
contest-seats = کتنے چنے جائیں گے؟
contest-seats-hint = 1 سے { $max }، اور انتخابوں سے کم۔ 2 یا زیادہ ہوں تو جگہیں انصاف سے بانٹی جاتی ہیں: ووٹروں کے ہر کافی بڑے گروہ کو ایک ملتی ہے۔ لوگ اسی طرح ترتیب دیتے ہیں۔
contest-seats-rule = { $count ->
    [one] ایک چنا جائے گا: وہ جسے آخر میں آدھے سے زیادہ ووٹ بہتر سمجھیں۔
   *[other] { $count } چنے جائیں گے، ووٹروں کے گروہوں میں انصاف سے بانٹے ہوئے (قابلِ منتقلی واحد ووٹ)۔
}
contest-rules = اصول
contest-lasts = { $count } منٹ کا ارادہ ہے
contest-ballots-in = { $slips ->
    [one] { $slips } ووٹ میں سے { $ballots } آ چکے
   *[other] { $slips } ووٹوں میں سے { $ballots } آ چکے
}
contest-needs-slips = ابھی کوئی ووٹ نہیں دے سکتا: اس ووٹ کی کوئی پرچی نہیں۔
contest-make-slips = پرچیاں بنائیں
contest-slips-ready = { $count ->
    [one] { $count } پرچی ووٹ دے سکتی ہے۔ ووٹنگ کھلنے کے بعد کچھ نہیں بدل سکتا۔
   *[other] { $count } پرچیاں ووٹ دے سکتی ہیں۔ ووٹنگ کھلنے کے بعد کچھ نہیں بدل سکتا۔
}
contest-open = ووٹنگ کھولیں
contest-try = ووٹر بن کر آزمائیں
contest-look-again = دوبارہ دیکھیں
contest-planned-end = ارادہ ہے کہ { $time } پر بند ہو۔
contest-close = ووٹنگ ابھی بند کریں
contest-close-sure = اس کے بعد کوئی ووٹ نہیں دے سکتا، اور ووٹنگ دوبارہ نہیں کھل سکتی۔
contest-close-yes = جی ہاں، بند کریں
contest-notice = ووٹنگ بند کریں: ایک منٹ کی اطلاع
contest-notice-hint = سکرین پر اور اپنے فون پر سب کو 60 سیکنڈ کی الٹی گنتی نظر آتی ہے۔ آپ اسے واپس لے سکتے ہیں۔
contest-closes-in = خود بخود بند ہونے میں { $time }
contest-time-left = { $time } باقی
contest-time-over = طے شدہ وقت ختم ہو گیا۔ جب تیار ہوں، ووٹنگ بند کریں۔
contest-notice-given = سب دیکھ رہے ہیں کہ ووٹنگ { $time } پر بند ہوگی۔
contest-notice-cancel = اسے واپس لیں
contest-extend-by = مزید وقت
contest-extend = مزید وقت دیں
contest-minutes = { $count } منٹ
contest-closed-hint = ووٹنگ بند ہو چکی اور گنتی ہو گئی۔ جب تک آپ شائع نہ کریں، صرف منتظمین گنتی دیکھ سکتے ہیں۔
contest-preview = پہلے گنتی دیکھیں
contest-lot-first = پہلے قرعہ نکالیں
contest-publish = گنتی شائع کریں
contest-published-hint = سب گنتی دیکھ رہے ہیں، اسکرین پر اور اپنے فون پر۔
contest-results = نتیجے کا صفحہ
contest-void = یہ ووٹ ختم کریں
contest-void-sure = ووٹ نتیجے کے بغیر ختم ہو جائے گا۔ وجہ سب دیکھیں گے۔ یہ واپس نہیں ہو سکتا۔
contest-void-reason = کیوں؟
contest-void-yes = ختم کریں

phase-draft = تیاری میں
phase-open = کھلا
phase-closed = بند
phase-published = شائع
phase-void = ختم کیا گیا

approval-asked-open = { $name } ووٹنگ کھولنا چاہتے ہیں۔ دوسرا منتظم یہی بٹن دبائے۔
approval-asked-close = { $name } ووٹنگ بند کرنا چاہتے ہیں۔ دوسرا منتظم یہی بٹن دبائے۔
approval-asked-close-leaving = { $name } ووٹنگ بند کرنا اور انتظار میں پڑے کاغذ چھوڑنا چاہتے ہیں۔ دوسرا منتظم یہی بٹن دبائے۔
approval-asked-publish = { $name } گنتی شائع کرنا چاہتے ہیں۔ دوسرا منتظم یہی بٹن دبائے۔
approval-asked-void = { $name } یہ ووٹ ختم کرنا چاہتے ہیں۔ دوسرا منتظم یہی بٹن دبائے۔

slips-title = پرچیاں
slips-none = ابھی کوئی پرچی نہیں۔ ووٹنگ کھولنے سے پہلے کچھ بنائیں۔
slips-any-ward = کوئی بھی وارڈ
slips-count = { $count ->
    [one] { $count } پرچی
   *[other] { $count } پرچیاں
}
slips-make = پرچیاں بنائیں
slips-lead = پرچی جس جس ووٹ کے لیے ہو، اس میں ایک بار ووٹ دینے کا حق ہے۔ ضرورت سے کچھ زیادہ بنائیں۔
slips-for = کس کے لیے؟
slips-for-hint = کسی وارڈ کی پرچیاں اس وارڈ کے ووٹ اور سب کے ووٹ کھولتی ہیں۔ کسی بھی وارڈ کی پرچیاں صرف سب کے ووٹ کھولتی ہیں۔
slips-number = کتنی؟
slips-number-hint = ایک بار میں { $max } تک۔
slips-make-now = چھاپنے کے لیے پرچیاں بنائیں
slips-print-title = چھاپنے کی پرچیاں
slips-made = { $count ->
    [one] { $count } پرچی، چھاپنے کو تیار
   *[other] { $count } پرچیاں، چھاپنے کو تیار
}
slips-once = ابھی چھاپیں۔ یہ پرچیاں دوبارہ نہیں دکھائی جا سکتیں۔ صفحہ پھر کھولنے پر نئی بنیں گی۔
slips-print-hint = Ctrl اور P دبائیں (Mac پر: ⌘ اور P)۔ A4 کاغذ، 100 % اور بغیر حاشیہ چنیں۔ لکیروں پر کاٹیں یا لیبل اتاریں، تہہ کریں، اور پرچیاں ڈبے میں ملا دیں۔
slips-done = میں نے چھاپ لیں
slips-qr = اسکین کرنے کا کوڈ
slips-one-vote = ایک ووٹ۔ اسے اپنے تک رکھیں۔

screen-choice-title = ہال کی اسکرین
screen-choice = اسکرین کیا دکھاتی ہے
screen-choice-join = کیسے شامل ہوں
screen-choice-show = دکھائیں
screen-message = یا ایک پیغام، زیادہ سے زیادہ 140 حروف
screen-message-show = پیغام دکھائیں
screen-make-link = اسکرین کے لیے لنک بنائیں

links-title = لنک
links-none = ابھی کوئی لنک نہیں۔
links-all = تمام لنک
links-new-canvass = کارکن کے لیے لنک
links-new-screen = اسکرین کے لیے لنک
links-new-desk = میز کے لیے لنک
links-desk-label = میز کا نام کیا ہے؟
links-new-observe = مبصر کے لیے لنک
links-observe-label = کون مشاہدہ کرے گا؟
links-label = یہ کس کا ہے؟
links-label-hint = ایسا نام جس سے پتہ چلے کہ یہ کس کے پاس ہے۔
links-days = کتنے دن کے لیے؟
links-meeting = کون سا اجلاس؟
links-make = لنک بنائیں
links-made = نیا لنک
links-once = یہ لنک صرف ابھی دکھایا جا رہا ہے۔ یہ صفحہ چھوڑنے سے پہلے اسے نقل کریں، یا فون سے اسکین کریں۔
links-qr = لنک، اسکین کرنے کے کوڈ کی شکل میں
links-kind-canvass = کارکن
links-kind-screen = اسکرین
links-kind-observe = مبصر
links-kind-desk = میز
links-until = { $day } تک
links-ended = ختم ہو چکا
links-revoke = واپس لیں

people-title = منتظمین
people-new = منتظم شامل کریں
people-name = نام
people-password = پہلا پاس ورڈ
people-password-hint = { $min } سے { $max } حروف۔ یہ انہیں بتا دیں؛ وہ اسے بدل سکتے ہیں۔
people-administrator = ایڈمن
people-make-administrator = منتظمین اور وارڈ بھی سنبھال سکتے ہیں
people-add = منتظم شامل کریں
