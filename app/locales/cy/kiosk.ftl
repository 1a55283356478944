### Ciosg

kiosk-title = Ciosg
kiosk-welcome = Pleidleisiwch yma, heb ffôn
kiosk-how = Mae cynorthwyydd yn sganio eich slip, neu'n teipio ei god. Yna chi biau'r dabled.
kiosk-promise = Pan fyddwch wedi gorffen, mae'r dabled yn wag eto. Nid oes neb yn gweld eich pleidlais.
kiosk-scan = Sganiwch y slip, neu deipiwch ei god
kiosk-go = Dechrau
kiosk-done = Rwyf wedi gorffen
kiosk-still = Ydych chi yno o hyd?
kiosk-soon = Mewn { $seconds } eiliad bydd hyn yn dechrau eto i'r person nesaf.
kiosk-here = Rwyf yma o hyd

links-new-kiosk = Dolen i giosg
links-kind-kiosk = Ciosg
links-kiosk-label = Enw'r dabled hon
