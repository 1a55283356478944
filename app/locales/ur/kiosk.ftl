### کیوسک

kiosk-title = کیوسک
kiosk-welcome = یہاں ووٹ دیں، فون کے بغیر
kiosk-how = مددگار آپ کی پرچی سکین کرتا ہے، یا اس کا کوڈ لکھتا ہے۔ پھر ٹیبلٹ آپ کا ہے۔
kiosk-promise = جب آپ فارغ ہوں تو ٹیبلٹ پھر خالی ہو جاتا ہے۔ کوئی آپ کا ووٹ نہیں دیکھتا۔
kiosk-scan = پرچی سکین کریں، یا اس کا کوڈ لکھیں
kiosk-go = شروع کریں
kiosk-done = میں فارغ ہوں
kiosk-still = کیا آپ یہیں ہیں؟
kiosk-soon = { $seconds } سیکنڈ میں یہ اگلے شخص کے لیے پھر شروع ہوگا۔
kiosk-here = میں یہیں ہوں

links-new-kiosk = کیوسک کا لنک
links-kind-kiosk = کیوسک
links-kiosk-label = اس ٹیبلٹ کا نام
