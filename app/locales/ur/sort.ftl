# جواب چھانٹنا: تجاویز، فیصلے، چھپانا۔
sort-title = جواب چھانٹیں
sort-lead = کمپیوٹر صرف اندازہ لگاتا ہے، فیصلہ آپ کرتے ہیں۔ کوئی جواب کبھی مٹایا نہیں جاتا، اور آپ سب کچھ کسی بھی وقت واپس لے سکتے ہیں۔
sort-far = کسی مسئلے میں رکھے گئے جواب
sort-progress = { $total } میں سے { $sorted } جواب کسی مسئلے میں ہیں۔ { $left ->
    [0] دیکھنے کو کچھ باقی نہیں۔
    [one] { $left } تجویز دیکھنی ہے۔
   *[other] { $left } تجاویز دیکھنی ہیں۔
}
sort-decisions = اب تک { $n } فیصلے
sort-none = یہاں دیکھنے کو کچھ باقی نہیں۔ نئے جواب آئیں گے تو یہاں نظر آئیں گے۔
sort-place = تجویز { $at } از { $count }
sort-why-issue = اس میں اور مسئلے ”{ $title }“ میں یہ مشترک ہے: { $words }
sort-why-issue-spelling = اس کا املا مسئلے ”{ $title }“ سے ملتا جلتا ہے
sort-why-alone = کوئی اور جواب اس جیسا نہیں
sort-untick = جو جواب وہی بات نہیں کہتا اس کا نشان ہٹا دیں۔
sort-new = نیا مسئلہ
sort-existing = وہ مسئلہ جو یہی کہتا ہے
sort-same = وہی مسئلہ
sort-apart = ایک بات نہیں
sort-skip = چھوڑیں
sort-back = پیچھے
sort-undo = واپس لیں
sort-ways = دوسری تجاویز
sort-keys = کی بورڈ کے حروف
sort-letters = حروف سے بٹن دبائیں
sort-key-new = نشان والے جوابوں سے نیا مسئلہ بنائیں
sort-key-same = نشان والے جواب چنے ہوئے مسئلے میں رکھیں
sort-key-apart = یہ ایک بات نہیں کہتے: دوبارہ تجویز نہ کریں
sort-key-skip = اگلی تجویز دیکھیں
sort-key-back = پچھلی تجویز دیکھیں
sort-key-undo = آخری فیصلہ واپس لیں
sort-key-hide = جواب چھپائیں
sort-key-title = عنوان پر جائیں
sort-key-issue = مسائل کی فہرست پر جائیں
sort-key-tick = اس جواب پر نشان لگائیں یا ہٹائیں

decisions-title = کیا فیصلہ ہوا
decisions-lead = یہاں ہر چیز واپس لی جا سکتی ہے، چاہے کتنی پرانی ہو۔ جو جواب بعد میں کہیں اور رکھا گیا وہ وہیں رہتا ہے۔
decisions-none = یہاں ابھی کوئی فیصلہ نہیں ہوا۔
decisions-undo = اسے واپس لیں
decisions-undone = یہ واپس لے لیا گیا۔
decisions-newer = نئے فیصلے
decisions-older = پرانے فیصلے
decisions-pages = صفحات
decided-made = { $by } نے { $n } جوابوں سے مسئلہ ”{ $title }“ بنایا۔
decided-put = { $by } نے { $n } جواب ”{ $title }“ میں رکھے۔
decided-released = { $by } نے { $n } جواب ایک مسئلے سے نکالے۔
decided-apart = { $by } نے کہا کہ { $n } جواب ایک بات نہیں کہتے۔
decided-apart-from = { $by } نے کہا کہ { $n } جواب ”{ $title }“ نہیں کہتے۔
decided-hidden = { $by } نے ایک جواب چھپایا، کیونکہ: { $why }
decided-undone = { $by } نے واپس لیا، { $when }

hide-this = اس کے الفاظ چھپائیں
hide-title = جواب چھپائیں
hide-lead = پھر اس کے الفاظ صرف منتظم دیکھ سکتے ہیں۔ جواب رہتا ہے، اور اس کا دروازہ پھر بھی گنا جاتا ہے۔
hide-why = اسے کیوں چھپایا جا رہا ہے؟
hide-why-hint = یہ دوسرے منتظم پڑھتے ہیں۔ جو نہیں پڑھا جانا چاہیے وہ یہاں نہ دہرائیں۔
hide-do = اس وجہ سے چھپائیں
hide-hidden = { $by } نے چھپایا، کیونکہ: { $why }
answers-hidden = چھپا ہوا
answers-hidden-only = صرف وہ جن کے الفاظ چھپے ہیں
listen-personal-rude = ہو سکتا ہے یہ بدتمیزی ہو یا کسی کو تکلیف دے۔ پڑھ کر سنانے سے پہلے اسے دیکھ لیں۔
history-released = { $by } نے اس سے { $answers } جواب نکالے۔
