### کاغذی ووٹ، جنہیں شمار کنندگان لکھتے ہیں۔

papers-title = کاغذی ووٹ
papers-lead = ہر کاغذ دو بار لکھا جاتا ہے، دو میزوں پر دو شمار کنندگان کے ہاتھوں۔ کوئی دوسرے کا لکھا نہیں دیکھتا۔
papers-scan = کاغذی ووٹ سکین کریں، یا اس کا کوڈ لکھیں
papers-take = اس کے خانے لکھیں
papers-so-far = اب تک کے کاغذ
papers-leave = میز پر واپس
papers-count-in = ڈبے میں
papers-count-second = دوسرے شمار کنندہ کے منتظر
papers-count-third = تیسری نظر کے منتظر

papers-done-first = محفوظ ہو گیا۔ دوسرا شمار کنندہ یہ کاغذ دوسری میز پر دوبارہ لکھے گا۔
papers-done-counted = کاغذ ڈبے میں ہے۔
papers-word-in = پہلے ہی ڈبے میں
papers-word-same = دوسرے شمار کنندہ کی باری
papers-word-on-phone = فون سے ووٹ ہو چکا
papers-next-on-phone = اگر پرچی والے نے فون سے ووٹ نہیں دیا تو پرچی منسوخ کریں اور دوسری دیں۔
papers-next-void = یہ کاغذ رکھ لیں۔ یہ شمار نہیں ہوگا۔

papers-boxes-title = خانوں میں کیا لکھا ہے؟
papers-printed = جیسے چھپا ہے، اوپر سے نیچے
papers-numbers = خانے، اوپر سے نیچے
papers-numbers-hint = ہر خانے کے لیے ایک نشان، پھر Enter: اس کا عدد، خالی خانے کے لیے 0، اور جو عدد نہیں اس کے لیے x۔
papers-enter = آگے

papers-check-title = کیا کاغذ پر یہی ہے؟
papers-flaw-gap = کسی خانے میں { $number } نہیں۔ اگلا انتخاب اوپر آ جاتا ہے۔
papers-flaw-same = ایک سے زیادہ خانوں میں { $number } ہے۔ کاغذ وہیں تک شمار ہوتا ہے، آگے نہیں۔
papers-flaw-no-number = جو نشان عدد نہیں وہ کچھ نہیں چنتا۔
papers-flaw-blank = کسی خانے میں عدد نہیں۔
papers-kind = کوئی بات نہیں۔ کاغذ جیسا ہے ویسا ہی لکھا جاتا ہے، کوئی اسے نہیں سدھارتا۔
papers-counts-as = یہ یوں شمار ہوگا
papers-counts-blank = خالی ووٹ: دیا گیا، مگر کچھ نہیں چنتا۔
papers-yes = ہاں، یہی لکھا ہے
papers-again = نہیں، خانے دوبارہ لکھوں

papers-third-title = دونوں نظریں مختلف ہیں
papers-third-lead = کاغذ اٹھائیں اور پھر دیکھیں۔ اب جو آپ لکھیں گے وہ فیصلہ کرے گا۔
papers-differs = مختلف
papers-empty = خالی
papers-no-number = عدد نہیں
papers-why = ان دو میں سے ایک آپ نے لکھا تھا۔ فیصلہ آپ کیوں کر رہے ہیں؟
papers-why-choose = چنیں
papers-why-misread = فیصلہ کرنے والے شمار کنندہ نے غلط پڑھا تھا
papers-why-other = دوسرے شمار کنندہ نے غلط پڑھا تھا
papers-why-hard = لکھائی پڑھنا مشکل ہے، اور دونوں نے مل کر دیکھا
papers-why-alone = تیسرا شمار کنندہ موجود نہیں، اور دونوں نے مل کر دیکھا
papers-why-third = دونوں نظریں مختلف تھیں، اور تیسرے شمار کنندہ نے فیصلہ کیا

papers-wait = { $count ->
    [one] ایک کاغذ شمار کنندگان کے پاس ہے، اور ابھی شمار نہیں ہوا۔
   *[other] { $count } کاغذ شمار کنندگان کے پاس ہیں، اور ابھی شمار نہیں ہوئے۔
}
papers-wait-what = ووٹنگ بند ہونے سے پہلے دوسرے شمار کنندہ کو لکھنے دیں۔
papers-close-without = ان کاغذوں کے بغیر بند کریں
papers-close-without-sure = ووٹنگ سب کے لیے بند ہو جائے گی۔ یہ کاغذ شمار نہیں ہوں گے، اور بعد میں کوئی انہیں شامل نہیں کر سکے گا۔
papers-close-without-yes = ہاں، ان کے بغیر بند کریں
papers-left = { $count ->
    [one] ووٹنگ بند ہوتے وقت ایک کاغذ شمار کنندگان کے پاس تھا۔ وہ شمار نہیں ہوتا۔
   *[other] ووٹنگ بند ہوتے وقت { $count } کاغذ شمار کنندگان کے پاس تھے۔ وہ شمار نہیں ہوتے۔
}

channel-phone = فون سے
channel-paper = کاغذ پر
channel-together = کل
