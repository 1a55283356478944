# سننا: کارکن کا صفحہ، وارڈ کا اپنا صفحہ، جواب، مسائل، راؤنڈ۔
refusal-not-listening = یہاں ابھی کوئی سوال نہیں پوچھا جا رہا۔ کسی اور دن آئیں۔
refusal-wait-for-vote = لوگ ابھی ووٹ دے رہے ہیں، اور اتنی لمبی فہرست سے ووٹوں کو انتظار کرنا پڑے گا۔ براہ کرم اسے ووٹنگ بند ہونے کے بعد لائیں۔
refusal-too-late-to-undo = اسے واپس لینے کا وقت گزر چکا ہے۔ اپنے منتظم کو بتائیں۔

field-language = زبان
refusal-not-understood-language = زبان کا نشان en، cy یا ur جیسا ہونا چاہیے۔

category-streets = سڑکیں اور فٹ پاتھ
category-housing = رہائش
category-safety = حفاظت
category-health = صحت اور دیکھ بھال
category-parks = پارک اور ہری جگہیں
category-transport = بسیں، سائیکلیں اور ٹریفک
category-youth = نوجوان
category-waste = کوڑا اور صفائی
category-other = کچھ اور

listen-said = { $n ->
    [0] ابھی کسی نے نہیں کہا
    [one] { $n } دروازے پر کہا گیا
   *[other] { $n } دروازوں پر کہا گیا
}
listen-text-hint = زیادہ سے زیادہ { $max } حروف۔ نام، پتے اور فون نمبر نہ لکھیں۔
listen-letters-left = باقی حروف: { $n }
listen-letters-over = زائد حروف: { $n }
listen-category = یہ کس موضوع پر ہے؟
listen-category-none = فہرست سے چنیں
listen-personal-email = لگتا ہے اس میں ای میل کا پتہ ہے۔
listen-personal-phone = لگتا ہے اس میں فون نمبر ہے۔
listen-personal-postcode = لگتا ہے اس میں پوسٹ کوڈ ہے۔
listen-personal-ask = ہم مسئلے رکھتے ہیں، یہ نہیں کہ کس نے بتائے۔ جس سے پتہ چلے کہ کوئی کون ہے، وہ نکال دیں۔ اگر پتہ نہیں چلتا تو ایسے ہی محفوظ کریں۔
listen-personal-sure = ایسے ہی محفوظ کریں

canvass-title = دروازے پر
canvass-ward = وارڈ:
canvass-other-ward = غلط وارڈ؟
canvass-go-there = وہاں جائیں
canvass-nobody = { $ward } میں ابھی کوئی سوال نہیں پوچھا جا رہا۔ آپ کا منتظم سننے کا راؤنڈ شروع کر سکتا ہے۔ آنے کا شکریہ!
canvass-issue = مجھے مسئلہ بتایا گیا
canvass-not-home = گھر پر کوئی نہیں
canvass-no-thanks = نہیں، شکریہ
canvass-consent = پہلے یہ کہیں: ”یہ آپ کے نام کے بغیر لکھا جائے گا، اور اجلاس میں پڑھا جائے گا۔ کیا اجازت ہے؟“
canvass-chips = کیا یہ ان میں سے ہے؟ ایک ٹیپ سے محفوظ ہو جاتا ہے۔
canvass-text = یا وہ لکھیں جو انہوں نے کہا
canvass-save = مسئلہ محفوظ کریں
canvass-saved-issue = محفوظ ہو گیا: آپ کو مسئلہ بتایا گیا۔
canvass-saved-not-home = محفوظ ہو گیا: گھر پر کوئی نہیں۔
canvass-saved-no-thanks = محفوظ ہو گیا: نہیں، شکریہ۔
canvass-undo = واپس کریں
canvass-undone = واپس لے لیا گیا۔ وہ دروازہ پھر کھلا ہے۔

tell-title = ہمیں { $ward } کے بارے میں بتائیں
tell-lead = ہمیں ایک بات بتائیں۔ ہم نہیں پوچھتے کہ آپ کون ہیں، اور نہ ہی یہ رکھتے ہیں۔
tell-text = ایک بڑا مسئلہ، آپ کے اپنے الفاظ میں
tell-send = بھیجیں
tell-thanks = شکریہ!
tell-thanks-next = آپ کا مسئلہ ہمیں مل گیا۔ یہ اجلاس میں پڑھا جائے گا، جہاں وارڈ چنتا ہے کہ سب سے پہلے کیا ٹھیک کیا جائے۔
tell-told-before = اس فون سے مسئلہ پہلے ہی بتایا جا چکا ہے، اور وہ ہمارے پاس ہے۔ اگر کوئی اور اپنا مسئلہ بتانا چاہے تو دوسرا فون استعمال کرے یا کارکن سے بات کرے۔
tell-nobody = یہاں ابھی کوئی سوال نہیں پوچھا جا رہا۔ کسی اور دن آئیں۔
tell-nobody-kept = آپ نے یہ لکھا تھا:

answers-title = لوگوں نے کیا کہا
answers-ward = وارڈ
answers-all-wards = تمام وارڈ
answers-category = موضوع
answers-all-categories = سب کچھ
answers-search = جن میں یہ الفاظ ہوں
answers-unsorted-only = صرف وہ جو ابھی کسی مسئلے میں نہیں
answers-show = دکھائیں
answers-counts = { $n ->
    [one] یہاں { $n } جواب ہے
   *[other] یہاں { $n } جواب ہیں
}۔ { $unsorted ->
    [0] تمام جواب کسی مسئلے میں ہیں۔
    [one] { $unsorted } جواب ابھی کسی مسئلے میں نہیں ہے۔
   *[other] { $unsorted } جواب ابھی کسی مسئلے میں نہیں ہیں۔
}
answers-none = یہاں دکھانے کو ابھی کوئی جواب نہیں۔
answers-loose = ابھی کسی مسئلے میں نہیں
answers-newer = نئے جواب
answers-older = پرانے جواب
answers-from-doorstep = دروازے پر
answers-from-resident = رہائشی کی طرف سے

gather-title = نئے مسئلے کا عنوان
gather-make = ان سے ایک مسئلہ بنائیں
gather-existing = یا پہلے سے موجود مسئلہ
gather-put = انہیں اس میں رکھیں
gather-none = مسئلہ چنیں

alike-why-words = { $n } جوابوں میں یہ مشترک ہے: { $words }
alike-why-spelling = { $n } جوابوں کا املا ملتا جلتا ہے

issues-title = مسائل
issues-none = یہاں ابھی کوئی مسئلہ نہیں۔ جواب دیکھیں اور کچھ مسائل بنائیں۔
issues-make = خود مسئلہ بنائیں
issues-also = اس میں ملائے گئے: { $titles }

issue-state-heard = سنا گیا
issue-state-shortlisted = مختصر فہرست میں
issue-state-declined = چھوڑا گیا
issue-state-merged = ملایا گیا

make-title = مسئلہ بنائیں
make-ward = وارڈ
make-words = عنوان
make-words-hint = زیادہ سے زیادہ { $max } حروف، تاکہ ہال کی اسکرین پر پورا آئے۔
make-details = تفصیل، اگر چاہیں
make-details-hint = زیادہ سے زیادہ { $max } حروف کا ایک جملہ۔ یہ ووٹ دیتے وقت عنوان کے نیچے نظر آتا ہے۔
make-make = مسئلہ بنائیں
make-issue = مسئلہ

issue-declined-because = چھوڑا گیا، کیونکہ: { $reason }
issue-merged-into = یہ وہی بات ہے جو ایک اور مسئلہ کہتا ہے، اور اسی کے ساتھ گنا جاتا ہے:
issue-unmerge = ملاپ سے نکالیں
issue-shortlist = مختصر فہرست میں ڈالیں
issue-reopen = واپس ”سنا گیا“ پر
issue-decline = اسے چھوڑ دیں
issue-decline-do = اس وجہ سے چھوڑ دیں
issue-reason = اسے کیوں چھوڑا جا رہا ہے؟
issue-reason-hint = یہ سب پڑھ سکتے ہیں۔
issue-merge = دوسرے مسئلے میں ملائیں
issue-merge-hint = دونوں کے جواب دوسرے مسئلے میں اکٹھے گنے جائیں گے۔ آپ اسے کسی بھی وقت واپس لے سکتے ہیں۔
issue-merge-into = اس میں ملائیں
issue-merge-do = ملائیں
issue-reword = الفاظ بدلیں
issue-reword-save = الفاظ محفوظ کریں
issue-answers = لوگوں نے کیا کہا
issue-release = نشان والے جواب اس مسئلے سے نکالیں
issue-history = کیا کیا گیا
issue-done-made = مسئلہ بن گیا۔
issue-done-gathered = جواب اب اس مسئلے میں ہیں۔
issue-done-released = جواب اب کسی مسئلے میں نہیں۔
issue-done-reworded = الفاظ بدل گئے۔
issue-done-merged = ملا دیا گیا۔ آپ اسے نیچے واپس لے سکتے ہیں۔
issue-done-unmerged = ملاپ سے نکال دیا گیا۔ یہ پھر الگ گنا جاتا ہے۔
issue-done-shortlisted = یہ مختصر فہرست میں ہے۔
issue-done-declined = اسے چھوڑ دیا گیا، اور سب پڑھ سکتے ہیں کہ کیوں۔
issue-done-reopened = یہ واپس ”سنا گیا“ پر ہے۔

history-somebody = کسی
history-made = { $by } نے یہ مسئلہ { $answers ->
    [0] خود بنایا
    [one] { $answers } جواب سے بنایا
   *[other] { $answers } جوابوں سے بنایا
}۔
history-gathered = { $by } نے مزید { $answers ->
    [one] { $answers } جواب اس میں رکھا
   *[other] { $answers } جواب اس میں رکھے
}۔
history-reworded = { $by } نے الفاظ بدلے۔ پہلے عنوان ”{ $from }“ تھا۔
history-merged = { $by } نے ”{ $title }“ کو ”{ $other }“ میں ملایا۔
history-unmerged = { $by } نے ”{ $title }“ کو ”{ $other }“ سے پھر نکالا۔
history-shortlisted = { $by } نے اسے مختصر فہرست میں ڈالا۔
history-declined = { $by } نے اسے چھوڑا، کیونکہ: { $reason }
history-reopened = { $by } نے اسے واپس ”سنا گیا“ پر رکھا۔

listening-title = لوگوں کی بات سننا
listening-lead = کارکن ہر دروازے پر ایک سوال پوچھتے ہیں۔ رہائشی اپنے وارڈ کے صفحے پر خود بھی جواب دے سکتے ہیں۔
listening-canvassers = کارکنوں کے لیے لنک بنائیں
listening-wards = وارڈ کے حساب سے
listening-progress = { $doors ->
    [one] { $doors } دروازہ کھٹکھٹایا
   *[other] { $doors } دروازے کھٹکھٹائے
}، { $answers } جواب
listening-open = ● ابھی پوچھا جا رہا ہے
listening-not-open = ○ ابھی نہیں پوچھا جا رہا
listening-over = ○ ختم
listening-tell = رہائشی یہاں جواب دیتے ہیں:
listening-show-qr = پوسٹروں کے لیے QR کوڈ
listening-qr = اس صفحے کا QR کوڈ جہاں { $ward } جواب دیتا ہے
listening-rounds = سننے کے راؤنڈ
listening-none = ابھی کوئی راؤنڈ شروع نہیں ہوا۔ نیچے ایک شروع کریں۔
listening-from = { $from } سے
listening-from-to = { $from } سے { $to } تک
listening-begin = راؤنڈ شروع کریں
listening-begin-do = ابھی شروع کریں
listening-begun = راؤنڈ شروع ہو گیا۔ کارکنوں کو سوال فوراً نظر آتا ہے۔
listening-question = سوال
listening-usual-question = یہاں کا ایک بڑا مسئلہ کیا ہے؟
listening-where = وارڈ
listening-ends = آخری دن، اگر ہو
listening-ends-hint = خالی چھوڑیں تو یہ اگلا راؤنڈ شروع ہونے تک چلتا ہے۔
tell-busy = ابھی بہت سے لوگ ہمیں کچھ بتا رہے ہیں۔ آپ نے جو لکھا وہ ہم نے رکھ لیا ہے۔ { $seconds } سیکنڈ ٹھہریں، پھر ”بھیجیں“ دوبارہ دبائیں۔
