### لوگوں کا رجسٹر: کون مدد کرتا ہے، ان کے اپنے الفاظ میں۔

field-help = آپ کس کام میں مدد کر سکتے ہیں
field-message = آپ کا پیغام
field-patch = آپ کی گلیاں
refusal-not-agreed = ابھی کچھ محفوظ نہیں ہوا۔ براہ کرم جملہ پڑھیں۔ اگر آپ راضی ہیں تو نیچے خانے پر نشان لگائیں۔
refusal-enough-messages = آج بہت لوگوں نے لکھا ہے۔ آپ کا پیغام نہیں بھیجا گیا۔ براہ کرم کل دوبارہ کوشش کریں۔
refusal-not-understood-help = براہ کرم اس صفحے کے خانوں پر دوبارہ نشان لگائیں۔

helper-invite-title = کیا آپ مدد کرنا چاہیں گے؟
helper-invite = ایک وقت میں ایک گھنٹہ کافی ہے۔ جو بھی یہاں رہتا یا کام کرتا ہے مدد کر سکتا ہے۔
helper-invite-go = شامل ہوں

helper-join-title = شامل ہوں
helper-join-lead = اپنے وارڈ کی مدد کریں: دروازوں پر ایک گھنٹہ، ہال میں ہاتھ بٹانا، یا جو کام آپ اچھا کرتے ہیں۔
helper-never-asked = ہم آپ کی عمر یا گھر کا پتہ نہیں پوچھتے۔ آپ کا کسی چیز کا رکن ہونا، یا ووٹر فہرست میں ہونا ضروری نہیں۔
helper-name = آپ کا نام
helper-reach = آپ کا فون نمبر یا ای میل
helper-reach-hint = ایک کافی ہے۔ اسے صرف منتظمین دیکھتے ہیں۔
helper-ward = آپ کا وارڈ
helper-ward-choose = وارڈ چنیں
helper-also = میں دوسرے وارڈوں میں بھی مدد کر سکتا/سکتی ہوں
helper-also-wards = یہ وارڈ
helper-elsewhere = کوئی بھی وارڈ جہاں مدد کم ہو
helper-help = آپ کس کام میں مدد کر سکتے ہیں
helper-help-doors = دروازوں پر پوچھنا
helper-help-leaflets = پرچے بانٹنا
helper-help-hall = جلسوں میں کرسیاں، چائے اور استقبال
helper-help-desk = میز پر پرچیاں دینا
helper-help-actions = جو چنا گیا اس پر کام کرنا
helper-help-words = دوسری زبان میں ترجمہ کرنا
helper-help-computers = فون اور کمپیوٹر
helper-help-lifts = لوگوں کو گاڑی میں جلسے تک لانا
helper-free = آپ کے پاس وقت کب ہے
helper-free-days = کام کے دن، دن میں
helper-free-evenings = کام کے دن، شام کو
helper-free-weekends = ہفتے اور اتوار کو
helper-speaks = آپ کون سی زبانیں بولتے ہیں
helper-more = کچھ اور
helper-more-hint = آپ کیا اچھا کرتے ہیں، یا کیا کرنا پسند ہے۔ اپنی صحت کے بارے میں کچھ نہ لکھیں۔
helper-patch = آپ کی گلیاں
helper-patch-hint = وہ گلیاں جہاں آپ مدد کرنا چاہتے ہیں، آپ کا اپنا پتہ نہیں۔ جیسے: ہل سٹریٹ کے آس پاس۔
helper-show = وارڈ کے صفحے پر سب لوگ کیا دیکھ سکتے ہیں
helper-show-hint = انھیں خالی چھوڑیں تو صرف منتظمین جانیں گے کہ آپ مدد کرتے ہیں۔ پہلے ایک منتظم دیکھتا ہے۔ لوگ آپ کو لکھ سکتے ہیں، اور آپ کا پتہ نہیں دیکھتے۔
helper-show-name = میرا پہلا نام اور ایک حرف، جیسے ”Ada L.“
helper-show-patch = میرے نام کے ساتھ میری گلیاں
helper-show-help = میرے نام کے ساتھ یہ کہ میں کیا مدد کر سکتا/سکتی ہوں
helper-wording = جو آپ یہاں لکھتے ہیں ہم اسے رکھتے ہیں، تاکہ منتظمین آپ سے مدد مانگ سکیں۔ اس سے آپ کے سیاسی خیالات ظاہر ہو سکتے ہیں۔ ہم اسے آپ کے آخری بار محفوظ کرنے کے بعد { $days } دن تک رکھتے ہیں۔ کوئی اور اسے نہیں دیکھتا، سوائے اس کے جس پر آپ سب کے لیے نشان لگائیں۔ آپ اپنے صفحے پر اسے کبھی بھی دیکھ، بدل اور مٹا سکتے ہیں۔
helper-agree = میں راضی ہوں
helper-join-go = شامل ہوں

helper-door-link = یہاں کوئی مدد کرنا چاہتا ہے
helper-door-title = کوئی جو مدد کرنا چاہتا ہے
helper-door-back = دروازوں پر واپس
helper-never-asked-door = ان کی عمر، پتہ، یا یہ نہ پوچھیں کہ وہ رکن ہیں یا ووٹر فہرست میں ہیں۔
helper-wording-aloud = ”ہم آپ کا نام، آپ سے رابطے کا طریقہ، آپ کہاں اور کیسے مدد کر سکتے ہیں، آپ کے پاس وقت کب ہے اور آپ کون سی زبانیں بولتے ہیں، یہ رکھنا چاہتے ہیں، تاکہ منتظمین آپ سے پوچھ سکیں۔ اس سے آپ کے سیاسی خیالات ظاہر ہو سکتے ہیں۔ ہم اسے { $days } دن تک رکھتے ہیں۔ ہم اسے کسی کو نہیں دیتے۔ آپ اسے کبھی بھی دیکھ، بدل اور مٹا سکتے ہیں۔ کیا میں لکھ لوں؟“
helper-door-go = محفوظ کریں
helper-door-done = محفوظ ہو گیا۔ اگر انھوں نے ای میل دیا ہے تو ان کے اپنے صفحے کا لنک خط میں جاتا ہے۔ اگر نہیں تو منتظم انھیں لنک دے سکتا ہے۔

helper-own-title = مددگار کے طور پر آپ کا صفحہ
helper-joined = شکریہ۔ آپ شامل ہو گئے۔
helper-saved = محفوظ ہو گیا۔
helper-unanswered = ہم نے { $reach } پر خط بھیجا۔ اس کا لنک کھولیں اور ”محفوظ کریں“ دبائیں، تاکہ ہمیں معلوم ہو کہ پتہ آپ کا ہے۔ تب تک کوئی یہاں آپ کو نہیں لکھ سکتا۔
helper-unanswered-they = انہوں نے اس پتے پر بھیجے گئے خط کا ابھی جواب نہیں دیا۔ تب تک کوئی یہاں انہیں نہیں لکھ سکتا۔
helper-keep-link = یہ لنک سنبھال کر رکھیں
helper-keep-link-what = یہ اس صفحے کو کھولتا ہے، جہاں آپ وہ بدل سکتے ہیں جو ہم رکھتے ہیں، یا جا سکتے ہیں۔ ہم اسے صرف ابھی دکھاتے ہیں۔ جس کے پاس یہ ہو وہ بھی یہی کر سکتا ہے، اس لیے اسے اپنے پاس رکھیں۔
helper-keep-link-qr = اس صفحے کے لنک کا کیو آر کوڈ
helper-seen = وارڈ کے صفحے پر سب یہ دیکھتے ہیں:
helper-unseen = صرف منتظمین دیکھتے ہیں کہ آپ مدد کرتے ہیں۔ وارڈ کے صفحے پر کچھ نہیں ہے۔
helper-unseen-they = صرف منتظمین دیکھتے ہیں کہ وہ مدد کرتے ہیں۔ وارڈ کے صفحے پر کچھ نہیں ہے۔
helper-waits = اسے دکھانے کے لیے ایک منتظم کی ہاں باقی ہے:
helper-own-kept = ہم آپ کے بارے میں کیا رکھتے ہیں
helper-save = محفوظ کریں
helper-besides = ہم اور کیا رکھتے ہیں
helper-joined-on = { $day } کو { $way } شامل ہوئے
helper-way-page = ”شامل ہوں“ کے صفحے سے
helper-way-door = دروازے پر
helper-way-list = منتظم کی لائی ہوئی فہرست میں
helper-agreed-to = جس جملے پر راضی ہوئے: نمبر { $wording }
helper-until = { $day } کو مٹا دیا جائے گا، اگر آپ اس سے پہلے ”محفوظ کریں“ نہ دبائیں
helper-take-along = سب کچھ فائل میں ساتھ لے جائیں
helper-leave-title = جانا
helper-leave = جائیں اور سب کچھ مٹا دیں
helper-leave-what = جو کچھ آپ نے یہاں ہمیں بتایا وہ فوراً اور ہمیشہ کے لیے مٹ جائے گا۔ جو شفٹ یا کام آپ نے لیا اس پر نام وہاں رہتا ہے: منتظم اسے ہٹا سکتا ہے۔
helper-leave-sure = ہاں، مٹا دیں اور جائیں
helper-gone-title = مددگار کے طور پر آپ کے بارے میں کچھ نہیں رکھا گیا
helper-gone = مددگار کے طور پر آپ کے بارے میں یہاں کچھ نہیں ہے۔ اگر آپ پھر مدد کرنا چاہیں تو خوش آمدید۔
helper-ended-title = یہ لنک اب کچھ نہیں کھولتا
helper-ended = اگر آپ چھوڑ چکے ہیں تو مددگار کے طور پر آپ کے بارے میں یہاں کچھ نہیں رکھا گیا۔ اگر نہیں تو اپنا تازہ ترین لنک استعمال کریں، یا منتظم سے نیا لنک مانگیں۔
helper-list-erased = مٹا دیا گیا۔ ان کے بارے میں رجسٹر میں اب کچھ نہیں۔

helper-public-title = یہاں مدد کرنے والے لوگ
helper-write-link = لکھیں:
helper-write-title = { $name } کو لکھیں
helper-write-what = ہم آپ کے الفاظ ای میل سے آگے بھیجتے ہیں۔ آپ ایک دوسرے کا پتہ نہیں دیکھتے۔
helper-write-message = آپ کا پیغام
helper-write-hint = اگر آپ جواب چاہتے ہیں تو پیغام میں لکھیں کہ آپ سے کیسے رابطہ ہو۔
helper-write-go = بھیجیں
helper-write-sent = بھیج دیا گیا۔
helper-write-sent-next = اگر وہ جواب دے سکیں اور دینا چاہیں تو دیں گے۔ ہم آپ کے الفاظ صرف بھیجے جانے تک رکھتے ہیں۔

helper-list-title = مددگار
organise-nav-helpers = مددگار
helper-list-lead = وہ سب جنھوں نے کہا کہ وہ مدد کرنا چاہتے ہیں۔ ان سے صرف اسی کے لیے کہیں۔
helper-list-join = ”شامل ہوں“ کا صفحہ کھولیں
helper-list-letters = نام کے حروف
helper-list-count = { $n ->
    [0] یہاں ابھی کوئی نہیں ملا۔
    [one] ایک شخص۔
   *[other] { $n } لوگ۔
}
helper-list-awaits = صرف وہ جو آپ کی ہاں کے انتظار میں ہیں
helper-list-waits = آپ کی ہاں کا انتظار ہے
helper-any = کچھ بھی
helper-sheet-for = دروازے کے لیے کیو آر کوڈ والا پرچہ، وارڈ
helper-sheet-go = پرچہ چھاپیں
helper-sheet-title = شامل ہوں
helper-sheet-qr = ”شامل ہوں“ کے صفحے کا کیو آر کوڈ
helper-one-public = سب کیا دیکھتے ہیں
helper-approve = یہ دکھائیں
helper-approved = یہ اب وارڈ کے صفحے پر ہے۔
helper-hide = ان کا کچھ نہ دکھائیں
helper-hidden = ان کا اب وارڈ کے صفحے پر کچھ نہیں۔
helper-rights = وہ آپ سے کیا مانگ سکتے ہیں
helper-one-link = ان کے اپنے صفحے کا نیا لنک بنائیں
helper-one-link-what = اس کے لیے جس نے اپنا لنک کھو دیا، یا جس کے پاس ای میل نہیں۔ ان کے صفحے کے باقی سب لنک ختم ہو جاتے ہیں۔ کسی اور کو نہ دیں۔
helper-one-link-sure = ہاں، نیا لنک بنائیں
helper-one-new-link = ان کے اپنے صفحے کا نیا لنک
helper-one-new-link-once = یہ صرف ابھی دکھایا جاتا ہے۔ انھیں اس کی تصویر لینے دیں۔
helper-one-file = ان کے بارے میں جو کچھ رکھا ہے، فائل میں
helper-erase-what = مددگار کے طور پر { $name } کے بارے میں جو کچھ ہے، فوراً اور ہمیشہ کے لیے مٹ جائے گا۔
helper-erase-sure = ہاں، مٹا دیں

helper-roles = وہ یہاں کیا کرتے ہیں
helper-roles-own = آپ یہاں کیا کرتے ہیں
helper-role-canvasser = دروازوں پر ({ $name }): { $doors ->
    [one] { $doors } دروازہ
   *[other] { $doors } دروازے
}، { $answers ->
    [one] { $answers } جواب
   *[other] { $answers } جواب
}۔
helper-role-last = آخری { $day } کو۔
helper-role-meeting = جلسے { $meeting } میں ({ $name })، { $day }
helper-role-owner = ذمہ دار: { $action } ({ $status })
helper-role-champion = { $ward } کے چیمپئن
helper-role-remove = یہ ان کا نہیں
helper-part = ان کا کیا ہے
helper-part-canvass = دروازوں پر
helper-part-desk = میز
helper-part-kiosk = مشترکہ ٹیبلٹ
helper-part-act = کام
helper-part-champions = وارڈ کے چیمپئن
helper-part-links = ذاتی لنک
helper-part-shifts = شفٹ پر نام
helper-part-tie = شامل کریں
helper-part-what = ایک بار بتائیں کہ ان کا کیا ہے۔ جو انھوں نے کیا وہ خود بھر جاتا ہے۔

helper-twins-title = ایک شخص یا دو؟
helper-twins-lead = ہو سکتا ہے یہ ایک ہی شخص ہو۔ ”ایک شخص“ سے کچھ ضائع نہیں ہوتا: آپ ان کے صفحے پر اسے واپس لے سکتے ہیں۔
helper-twins-none = کوئی یہاں دو بار نظر نہیں آتا۔
helper-twins-reach = ایک ہی ای میل یا فون نمبر
helper-twins-name = تقریباً ایک ہی نام، ایک وارڈ میں
helper-twins-merge = ایک شخص
helper-twins-apart = دو لوگ
helper-twins-merged = اب یہ ایک شخص ہے۔ ان کے صفحے پر آپ اسے واپس لے سکتے ہیں۔
helper-twins-parted = یہ دو لوگ ہی رہیں گے۔
helper-merged = اسی شخص کے طور پر یہ بھی رکھا ہے
helper-merged-part = دوبارہ الگ کریں

helper-import-title = لوگوں کی فہرست لائیں
helper-import-lead = صرف وہ لوگ لائیں جو اس رجسٹر میں ہونے پر راضی ہیں۔ پہلے فہرست دیکھیں: جب تک آپ ”انھیں شامل کریں“ نہ دبائیں اس میں سے کچھ نہیں رکھا جاتا۔
helper-import-hint = ایک جدول جس کی پہلی سطر بتائے کہ کون سا کالم کیا ہے: name, reach, wards, help, free, languages, patch, more۔ ایک خانے میں کئی چیزوں کے بیچ سیمی کولن لگائیں۔
helper-import-counts = نئے: { $new }۔ پہلے سے رجسٹر میں: { $known }۔
helper-import-agreed = اس فہرست کے سب لوگ اس رجسٹر میں ہونے پر راضی ہیں
helper-import-take = انھیں شامل کریں
helper-import-other = کوئی اور فہرست
helper-import-ward = ان سطروں کا وارڈ جن میں کوئی نہیں
helper-import-again = دوبارہ دیکھیں
helper-import-none = کوئی نہیں
helper-import-columns = کون سا کالم کیا بتاتا ہے
helper-import-added = { $n ->
    [0] فہرست میں کوئی نیا نہیں تھا۔
    [one] ایک شخص شامل ہوا۔
   *[other] { $n } لوگ شامل ہوئے۔
}
helper-column-name = نام
helper-column-reach = فون یا ای میل
helper-column-wards = وارڈ
helper-column-help = کس کام میں مدد کر سکتے ہیں
helper-column-free = ان کے پاس وقت کب ہے
helper-column-languages = زبانیں
helper-column-patch = ان کی گلیاں
helper-column-more = کچھ اور
helper-csv = سب کو جدول میں محفوظ کریں

letter-helper-welcome-subject = آپ مدد کر سکتے ہیں
letter-helper-welcome = کوئی شخص، ہمارے خیال میں آپ، آپ کے وارڈ میں مدد کرنے والوں میں شامل ہوا ہے۔ شکریہ۔
letter-helper-page = یہ لنک آپ کا اپنا صفحہ کھولتا ہے۔ وہاں آپ وہ سب دیکھتے ہیں جو ہم رکھتے ہیں، اسے بدل سکتے ہیں یا چھوڑ سکتے ہیں۔ وہاں ایک بار ”محفوظ کریں“ دبائیں، تاکہ ہمیں معلوم ہو کہ یہ پتہ آپ کا ہے؛ پھر آپ کے صفحے کے باقی سب لنک ختم ہو جاتے ہیں۔ اسے اپنے پاس رکھیں۔
letter-helper-not-you = اگر وہ آپ نہیں تھے تو لنک کھولیں اور ”جائیں“ دبائیں۔ پھر سب کچھ مٹ جائے گا۔
letter-helper-message-subject = کوئی آپ کو لکھتا ہے: { $ward }
letter-helper-message = کسی نے آپ کو { $ward } میں مدد کرنے والوں میں پایا، اور لکھا ہے:
letter-helper-answer = انھیں آپ کا پتہ معلوم نہیں۔ اگر جواب دیں تو وہیں دیں جہاں وہ کہتے ہیں۔
letter-helper-stop = اجنبیوں کے پیغام روکنے، یا جانے کے لیے، اپنا صفحہ کھولیں:
