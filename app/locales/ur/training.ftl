### تربیت، اور مددگاروں کی تعداد کیسے بڑھتی ہے۔

training-title = تربیت اور بڑھوتری
training-grown = جو لوگ ملے اور سیکھے
training-number = { $n ->
    [0] ابھی کسی نے نہیں سیکھا۔
    [one] ایک شخص ملا اور سیکھا۔
   *[other] { $n } لوگ ملے اور سیکھے۔
}
training-found-active = کل { $found } ملے۔ پچھلے { $days } دنوں میں { $active } نے کچھ کیا۔
training-found = ملے
training-trained = سیکھے
training-active = { $days } دن میں سرگرم
training-wards = وارڈ وار
training-what-counts = ہر شخص ایک بار گنا جاتا ہے، اپنے وارڈ میں۔ جو سیکھ کر چلا گیا وہ گنتی میں رہتا ہے، نام کے بغیر۔ ”شامل ہوئے“ میں وہ ہیں جو ابھی یہاں ہیں۔
training-bars = کون شامل ہوا اور کس نے سیکھا، مہینہ وار: { $whose }
training-months = مہینہ وار
training-month = مہینہ
training-joined = شامل ہوئے
training-newly = پہلی بار سیکھا
training-csv = اعداد کو جدول میں محفوظ کریں
training-sessions = نشستیں
training-none = یہاں ابھی کوئی نشست نہیں۔
training-came = { $n ->
    [0] ابھی کسی پر نشان نہیں۔
    [one] ایک شخص آیا۔
   *[other] { $n } لوگ آئے۔
}
training-new = نشست لکھیں
training-kind = کیا سیکھا گیا
training-kind-doors = دروازوں پر پوچھنا
training-kind-desk = میز پر پرچیاں اور کاغذ
training-kind-meeting = جلسہ کرانا
training-kind-actions = کام کو انجام تک لے جانا
training-kind-people = مددگار ڈھونڈنا
training-kind-other = کچھ اور
training-at = کب
training-place = کہاں
training-keep = محفوظ کریں، پھر آنے والوں پر نشان لگائیں
training-who-came = کون آیا
training-save-show = محفوظ کریں، اور یہ دکھائیں
training-nobody = یہاں کوئی نہیں ملا۔ دوسرا وارڈ چنیں، یا سب۔
training-remove = یہ نشست مٹائیں
training-remove-what = نشست اور اس میں آنے والوں کا ریکارڈ مٹ جائے گا، اور ان کے اعداد بھی۔
training-remove-sure = ہاں، مٹا دیں
training-removed = مٹا دی گئی۔
training-attended = { $day } کو آئے: { $what }
