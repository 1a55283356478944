# When the request itself will not do.
trouble-from-elsewhere = This came from another website, so we did not do it. Open the page here and try again.
trouble-not-understood = We could not read what was sent. Please go back, look at the page again, and send it once more.
trouble-too-large = That is too much to send at once. Please make it shorter, or send a smaller file.
trouble-too-slow = It took too long to arrive. Please check your connection and try again.
trouble-wrong-way = This address works only from a button on our pages. Please go back and press it.
