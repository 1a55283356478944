### ہال کی اسکرین، جو پچھلی قطار سے پڑھی جاتی ہے۔

hall-title = ہال کی اسکرین
hall-scan = ووٹ دینے کے لیے اسکین کریں
hall-or-type = کیمرا نہیں؟ یہ لکھیں:
hall-then-code = اور اپنی پرچی کا کوڈ۔
hall-join = ووٹ دینے کے لیے:
hall-join-qr = ووٹ دینے کے صفحے کا QR کوڈ، { $address }

hall-ballots-in =
    { $count ->
        [one] { $slips } ووٹ میں سے { $ballots } آ چکے
       *[other] { $slips } ووٹوں میں سے { $ballots } آ چکے
    }
# دائرے میں ووٹوں کی تعداد کے نیچے۔
hall-of-ballots-in =
    { $count ->
        [one] آ چکے، { $slips } ووٹ میں سے
       *[other] آ چکے، { $slips } ووٹوں میں سے
    }
hall-votes-open =
    { $count ->
        [one] 1 ووٹنگ کھلی ہے
       *[other] { $slips } ووٹنگ کھلی ہیں
    }
hall-open = ووٹنگ کھلی ہے
hall-hidden = ووٹنگ بند ہونے تک نتیجہ نہیں دکھایا جاتا۔
hall-may-change = تب تک آپ اپنا ووٹ بدل سکتے ہیں۔
hall-may-not-change = دیا ہوا ووٹ نہیں بدل سکتا۔
hall-closing = ووٹنگ بند ہونے میں باقی وقت
hall-time-is-up = وقت ختم
hall-closed = ووٹنگ بند ہو چکی ہے۔
hall-counting = گنتی ہو رہی ہے…
hall-ready = گنتی تیار ہے۔
hall-stopped = یہ ووٹ روک دیا گیا۔

hall-striped = دھاری دار: اس راؤنڈ میں یہاں آئے۔
hall-tie = مقابلہ برابر ہے
hall-next = آگے کیا ہوگا
hall-see-count = پوری گنتی اپنے فون پر دیکھیں:
hall-next-question = یہ کام کون کرے گا، اور کب تک؟
hall-read-count = پوری گنتی پڑھیں

line-connected = جڑا ہوا
hall-reconnecting = دوبارہ جڑ رہا ہے
hall-check-again = دوبارہ دیکھیں
hall-step-back = پیچھے
hall-step-next = آگے
hall-help = مدد
hall-help-title = بٹن
hall-help-next = آگے
hall-help-back = پیچھے
hall-help-first = پہلا اور آخری
hall-help-full = پوری اسکرین
hall-help-cover = تصویر ڈھانپیں
hall-help-theme = روشن یا گہرا
hall-help-turnout = کتنوں نے ووٹ دیا: دکھائیں یا چھپائیں
hall-help-close = بند کریں
hall-key-space = اسپیس
hall-letters-on = حروف کے بٹن چل رہے ہیں۔ بند کریں
hall-letters-off = حروف کے بٹن بند ہیں۔ چلائیں
hall-help-shut = بند کریں
hall-covered = تصویر ڈھکی ہوئی ہے

hall-check = اپنی رسید تلاش کریں
hall-check-page = صفحہ { $page } از { $pages }
hall-check-held = رکا ہوا
hall-check-all =
    { $count ->
        [one] { $ballots } رسید۔ فہرست کی مہر:
       *[other] { $ballots } رسیدیں۔ فہرست کی مہر:
    }
hall-check-closing = بند ہونے پر طے شدہ:
hall-check-phone = یا اپنے فون پر جانچیں:
hall-check-missing = نہیں ملی؟ اپنی پرچی لے کر ابھی میز پر جائیں۔
hall-check-waiting = فہرست بن رہی ہے…
hall-check-none = فون سے کوئی ووٹ نہیں دیا گیا۔
hall-check-qr = رسیدیں جانچنے والے صفحے کا QR کوڈ، { $address }
hall-help-hold = صفحے روکیں یا چلنے دیں
