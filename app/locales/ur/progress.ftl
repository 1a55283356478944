# سننے کا کام کیسا چل رہا ہے؛ فائلوں سے جواب اندر اور باہر۔
going-title = سننے کا کام کیسا چل رہا ہے
going-lead-link = دیکھیں سننے کا کام کیسا چل رہا ہے
going-none = یہاں ابھی کوئی وارڈ نہیں۔
going-doors = دروازے کھٹکھٹائے
going-spoken = جواب والے دروازے
going-rate = رابطے کی شرح
going-answers = جواب
going-electorate = ہر 100 ووٹروں پر جواب
going-not-home = گھر پر کوئی نہیں
going-no-thanks = نہیں، شکریہ
going-percent = { $n }%
going-unknown = معلوم نہیں
going-behind = جن وارڈوں کو مدد چاہیے
going-behind-late = ہدف کا دن گزر گیا، اور { $left ->
    [one] { $left } دروازہ باقی ہے
   *[other] { $left } دروازے باقی ہیں
}۔ نیا دن مقرر کریں، یا ایک بار پھر جائیں۔
going-behind-slow = ہدف کے لیے روزانہ { $needed } دروازے چاہییں، اور اس ہفتے روزانہ { $now } ہوئے۔ ایک اور کارکن دو شامیں جائے تو تقریباً 80 دروازے ہوتے ہیں۔
going-behind-quiet = پچھلے سات دنوں میں کسی نے دروازہ نہیں کھٹکھٹایا۔ ایک کارکن ایک شام جائے تو شروعات ہو جائے۔
going-behind-few = 100 میں سے صرف { $rate } دروازوں پر جواب ملا۔ شام کے شروع میں یا ہفتے کے آخر میں جائیں۔
going-goal = { $goal } میں سے { $doors } دروازے، { $day } تک
going-goal-remove = ہدف ہٹائیں
going-goal-title = ہدف مقرر کریں
going-goal-doors = کل کتنے دروازے؟
going-goal-by = کس دن تک؟
going-goal-do = ہدف مقرر کریں
going-goal-set = ہدف اب ویسے ہیں جیسے نظر آ رہے ہیں۔
going-issues = سب سے زیادہ کہا گیا:
going-canvassers = کون گیا:
going-canvasser = { $name } ({ $n } دروازے)
going-bars = پچھلے سات دنوں میں ہر دن { $ward } کے دروازے
going-days = پچھلے سات دن جدول میں
going-day = دن
going-csv = اسے CSV فائل میں لے جائیں
going-definitions = ان الفاظ کا مطلب
going-doors-means = ہر دروازہ جو لکھا گیا، نتیجہ کچھ بھی ہو: جواب، گھر پر کوئی نہیں، یا نہیں شکریہ۔ جو رہائشی خود بتاتے ہیں وہ دروازہ نہیں۔
going-spoken-means = جن دروازوں پر کسی نے مسئلہ بتایا۔
going-rate-means = 100 کھٹکھٹائے گئے دروازوں میں سے جواب والے۔
going-answers-means = دروازوں سے ملے جواب، اور ان رہائشیوں کے جو خود بتاتے ہیں۔
going-electorate-means = وارڈ میں ووٹ دے سکنے والے ہر 100 لوگوں پر جواب، جہاں تعداد معلوم ہے۔
going-behind-means = وہ وارڈ جس کا ہدف گزر گیا یا اس رفتار سے رہ جائے گا (برابر رفتار کے پانچ میں سے چار حصوں سے کم)، جہاں سات دن کسی نے دروازہ نہیں کھٹکھٹایا، یا جہاں 100 میں سے 15 سے کم دروازوں پر جواب ملا۔

field-row = دروازے کا نشان
refusal-not-understood-row = دروازے کا نشان دیکھ لیں۔
intake-title = جواب اندر اور باہر
intake-lead = جدول سے جواب لیں۔ کچھ ہونے سے پہلے آپ دیکھتے ہیں کہ اس میں کیا ہے؛ پھر سب کچھ لیا جاتا ہے، یا کچھ نہیں۔ وہی فائل دو بار بھیجنے سے کچھ نہیں بدلتا۔
intake-file-hint = کوما، سیمی کولن یا ٹیب والی CSV؛ زیادہ سے زیادہ { $max } سطریں۔
intake-no-round = جواب سننے کے کسی راؤنڈ کا ہوتا ہے، اور ابھی کوئی نہیں۔ پہلے ایک شروع کریں، پھر نیچے چنیں۔
intake-new = { $n ->
    [0] اس فائل میں کچھ نیا نہیں۔
    [one] اس فائل میں { $n } نیا دروازہ ہے۔
   *[other] اس فائل میں { $n } نئے دروازے ہیں۔
}
intake-known = { $n } پہلے سے موجود ہیں اور ویسے ہی رہتے ہیں۔
intake-personal = { $n } سطروں سے پتہ چل سکتا ہے کہ کوئی کون ہے۔ جواب چھانٹنے والے کو یہ دکھائی جائیں گی۔
intake-take-in = { $n } دروازے لیں
intake-taken = { $n ->
    [0] اس میں کچھ نیا نہیں تھا۔
    [one] { $n } دروازہ لے لیا گیا۔
   *[other] { $n } دروازے لے لیے گئے۔
}
intake-far = { $total } میں سے { $done } سطریں
intake-again = پھر دیکھیں
intake-forget = یہ فائل بھول جائیں
intake-broke-off = یہ فائل نہیں لی جا سکی، اور اس میں سے کچھ نہیں لیا گیا۔ پھر کوشش کریں۔ اگر پھر ایسا ہو تو اسے بتائیں جو اس سائٹ کی دیکھ بھال کرتا ہے۔
intake-mapping = کون سا کالم کیا کہتا ہے
intake-header = پہلی سطر میں کالموں کے نام ہیں
intake-no-column = کوئی کالم نہیں
intake-column = کالم { $n } { $name }
intake-column-answer = انہوں نے کیا کہا
intake-column-outcome = کیا ہوا (issue، not_home، no_thanks)
intake-column-ward = وارڈ، نام یا کوڈ سے
intake-column-category = موضوع
intake-column-language = زبان (en، cy، ur …)
intake-column-day = دن
intake-column-row = دروازے کا اپنا نشان
intake-usual-ward = ان سطروں کا وارڈ جن میں وارڈ نہیں
intake-no-ward = ہر سطر میں اپنا وارڈ ہے
intake-round = سننے کا راؤنڈ
intake-look-again = پھر دیکھیں
export-title = سب کچھ ساتھ لے جائیں
export-lead = کسی بھی اسپریڈشیٹ کے لیے جدول۔ ان میں کوئی چیز فارمولا نہیں بن سکتی۔
export-answers = جواب
export-doorsteps = دروازے
export-issues = مسائل
export-wards = وارڈ
