# ووٹ دینے والے کے صفحے۔ کوئی جملہ 20 الفاظ سے لمبا نہیں۔
vote-place = { $of } میں سے ووٹ { $n }
vote-how-tap = پہلے اپنی پہلی پسند پر ٹیپ کریں، پھر دوسری پر، پھر تیسری پر۔
vote-how-some = جتنے چاہیں چنیں، کم یا زیادہ۔ ہٹانے کے لیے دوبارہ ٹیپ کریں۔

# حالت کی سطر: زیادہ سے زیادہ 12 الفاظ، ہر ٹیپ کے بعد پڑھی جاتی ہے۔
vote-now = { $title }: { $of } میں سے پسند { $n }۔
vote-off = { $title }: ہٹا دیا گیا۔
vote-choice = پسند { $n }
vote-unranked = نہیں چنا
vote-count = { $of } میں سے { $n } چنے گئے
vote-up = اوپر کریں: { $title }
vote-down = نیچے کریں: { $title }
vote-check = میرا ووٹ دیکھیں
vote-blank = مجھے کچھ نہیں چننا
vote-or-blank = یا خالی ووٹ دیں
vote-changing = آپ کا پہلا ووٹ ابھی موجود ہے۔ جب تک آپ یہ ووٹ نہ دیں، وہی گنا جائے گا۔ ہم نہیں دکھاتے کہ اس میں کیا تھا۔

vote-check-title = اپنا ووٹ دیکھ لیں
vote-check-change = بدلیں
vote-cast = میرا ووٹ دیں
vote-left = نہیں چنے گئے: { $n }۔
vote-check-one = آپ نے ایک چنا ہے۔ یہ ٹھیک ہے۔ اور چننے سے آپ کی پہلی پسند کو نقصان نہیں ہو سکتا۔
vote-check-blank = یہ خالی ووٹ ہے۔ یہ حصہ لینے میں گنا جاتا ہے، اور کچھ نہیں چنتا۔
vote-failed = آپ کا ووٹ نہیں پہنچا۔ کچھ ضائع نہیں ہوا۔ ”میرا ووٹ دیں“ دوبارہ دبائیں۔

vote-in-title = آپ کا ووٹ پہنچ گیا
vote-receipt = آپ کی رسید
vote-receipt-what = یہ دکھاتی ہے کہ آپ کا ووٹ پہنچ گیا۔ یہ نہیں دکھاتی کہ آپ نے کیا چنا۔
vote-next = اگلا ووٹ:
vote-then-title = آگے کیا ہوگا
vote-then = صدر ووٹنگ بند کرتا ہے۔ ووٹ گنے جاتے ہیں، اور سب اسکرین پر نتیجہ دیکھتے ہیں۔
vote-result-here = دیکھیں کہ نتیجہ آیا یا نہیں
vote-all = اس پرچی کے تمام ووٹ
vote-change = میرا ووٹ بدلیں

vote-closes-at = ووٹنگ { $time } پر بند ہوگی۔
vote-planned-until = ارادہ ہے کہ ووٹنگ { $time } پر بند ہو۔
vote-until-chair = جب تک صدر بند نہ کرے، ووٹنگ کھلی ہے۔
vote-help = مدد چاہیے؟ میز پر پوچھیں۔

vote-closed-at = ووٹنگ { $time } پر بند ہوئی
vote-closed = ووٹنگ بند ہو چکی ہے
vote-called-off = یہ ووٹ روک دیا گیا
vote-too-late = آپ کے ووٹ دینے سے پہلے ووٹنگ بند ہو گئی۔ آپ نے یہاں جو چنا وہ نہیں بھیجا گیا۔
vote-was-in = اس پرچی کا ایک ووٹ پہنچ چکا تھا۔
vote-was-in-before = آپ نے پہلے جو ووٹ دیا وہ موجود ہے۔
vote-was-not-in = اس پرچی کا کوئی ووٹ نہیں پہنچا تھا۔
vote-marks = آپ نے کیا چنا
vote-counting = ووٹ گنے جا رہے ہیں۔ نتیجہ جلد آئے گا۔
vote-see-result = نتیجہ دیکھیں
vote-check-again = دوبارہ دیکھیں

vote-all-title = آپ کے ووٹ
vote-voted-title = آپ ووٹ دے چکے ہیں
vote-waiting-title = ووٹنگ ابھی شروع نہیں ہوئی
vote-over-title = ووٹنگ بند ہو چکی ہے
vote-waiting = اپنی پرچی پاس رکھیں۔ جب صدر ووٹنگ کھولے تو یہاں دوبارہ دیکھیں۔
vote-waiting-more = بعد میں ایک اور ووٹ کھل سکتا ہے۔ اپنی پرچی پاس رکھیں، اور یہاں دوبارہ دیکھیں۔
vote-now-open = ابھی ووٹ دیں

vote-code-title = اپنی پرچی سے ووٹ دیں
vote-code-scan = اپنی پرچی کا چوکور کوڈ فون سے اسکین کریں۔ یا اس کے نیچے چھپا ہوا کوڈ لکھیں۔
vote-code = آپ کی پرچی کا کوڈ
vote-code-hint = 12 حروف اور ہندسے۔ لکیروں، خالی جگہوں اور چھوٹے حروف سے فرق نہیں پڑتا۔
vote-code-go = میرا ووٹ کھولیں

vote-stopped-own = اس پرچی کے ووٹ کھولیں
vote-stopped-code = اپنی پرچی کا کوڈ لکھیں

vote-practice = مشق
vote-practice-why = یہاں کچھ نہیں گنا جاتا۔
vote-tried-title = یہ ایسے ہوتا ہے
vote-tried = اصل ووٹ میں یہ ووٹ اب پہنچ چکا ہوتا، اور اس کی رسید یہاں ہوتی۔ کچھ نہیں رکھا گیا۔
vote-tried-back = ووٹ پر واپس
vote-tried-again = دوبارہ کوشش کریں
