extension EnglishWords {
    /// What is wrong.
    static let symptoms = """
        $neg = not, no, don't, dont, doesn't, doesnt, didn't, didnt, can't, cant, cannot, can not, couldn't, couldnt
        $neg = won't, wont, wouldn't, wouldnt, isn't, isnt, aren't, arent, wasn't, wasnt, hasn't, hasnt, haven't,
          havent, ain't, unable to
        $neg = unable, never, refuses to, refusing to, refuse to, fails to, failing to, failed to, fail to, nobody can
        $neg = no one can, impossible to, stopped, stops, barely, hardly, not able to, quit, quits, ceased, nothing
        $cant = can't, cant, cannot, can not, couldn't, couldnt, unable to, won't, wont, not able to, impossible to
        $cant = won't let me, wont let me, doesn't let me, doesnt let me, not letting me, isn't letting me, refuses to
        $cant = refusing to, fails to, failing to, failed to, nobody can, no one can, trouble, problems, issues,
          struggling to
        $cant = having trouble, having issues, having problems, difficulty, am i the only one who can't, never
        $is = is, are, was, were, went, goes, going, been, be, gone, 's, being, got, still, keeps going, also, both,
          completely
        $is = totally, currently, all, just went, fully, entirely, hard, straight up, back, seems, appears, looks
        $whole = site, website, web site, page, pages, app, apps, server, servers, service, platform, portal, homepage
        $whole = system, systems, it, this, everything, anything, nothing, game, client, webpage, online banking
        $broken = broken, busted, not working, isn't working, isnt working, doesn't work, doesnt work, don't work,
          dont work
        $broken = won't work, wont work, stopped working, not work, fails, failing, failed, borked, messed up,
          glitching
        $broken = glitchy, bugged, buggy, bugging, glitched, acting up, fucked, screwed, wonky, janky, unusable, is
          off
        $broken = not functioning, not responding, malfunctioning, acting weird, acting strange, acting funny, all
          over the place
        $broken = missing, blank, stuck, greyed out, grayed out, won't load, wont load, not loading, doesn't load,
          doesnt load
        $broken = isn't loading, aren't loading, arent loading, not showing, isn't showing, not show, don't show,
          dont show
        $broken = won't play, wont play, not playing, doesn't play, not available, unavailable, disabled, empty,
          won't open
        $broken = wont open, not updating, won't update, isn't updating, not refreshing, won't refresh, out of sync,
          wrong
        $net = internet, wifi, wi-fi, broadband, network, signal, reception, coverage, mobile data, data, fiber, fibre
        $net = landline, phone line, phone lines, cable, cell service, phone service, cellular, 5g, 4g, lte, dsl,
          hotspot
        $net = home phone, nbn, connection, phones, mobile service, calls, dial tone, tv signal, modem, router,
          ethernet, vpn
        $supply = power, electricity, water, gas, electric, the lights, hot water, lights, heating, water supply,
          gas supply
        $isp = internet, wifi, wi-fi, broadband, network, signal, fiber, fibre, landline, cell service, phone
          service, nbn
        $isp = power, electricity, water, phone lines, phones, cable, mast, tower, mobile data, 5g, 4g, vpn
        $out = out, down, dead, gone, off, toast, kaput, cut out, cutting out, dropped, dropping, drops, died, dies,
          disappeared
        $out = went out, knocked out, fried, nonexistent, non existent, non-existent, offline, cuts out, shot,
          dying, vanished
        $msg = message, messages, text, texts, sms, email, emails, e-mail, e-mails, mail, code, codes, otp, otps,
          dm, dms, mms
        $msg = verification code, verification codes, notification, notifications, alerts, push notifications,
          newsletters
        $msg = imessage, imessages, confirmation, verification email, reset email, reset link, confirmation email,
          invites
        $arrive = arrive, arrived, arriving, arrives, come, came, coming, comes, deliver, delivered, delivering,
          send, sent
        $arrive = sending, receive, received, receiving, going through, go through, went through, get, getting, got,
          show up
        $arrive = showing up, reach, reaching, come through, coming through, came through, land, landing, goes through
        $pay = payment, payments, transfer, transfers, transaction, transactions, checkout, check out, card, cards,
          refund
        $pay = refunds, deposit, deposits, withdrawal, withdrawals, purchase, purchases, top up, top-up, topup,
          direct deposit
        $pay = pay, wire, debit card, credit card, contactless, zelle, paycheck, paychecks, order, billing, standing
          order
        $pay = direct debit, bank transfer, cash out, cashout, tap to pay, invoice, invoices
        $payfail = declined, declines, declining, decline, rejected, fails, failed, failing, fail, not going
          through, stuck
        $payfail = won't go through, wont go through, doesn't go through, not went through, didn't go through, pending
        $payfail = not working, doesn't work, stopped working, error, errors, bounced, missing, never arrived, not
          arrived
        $payfail = not showing, hasn't hit, didn't hit, hasn't arrived, didn't arrive, isn't working, won't process,
          refused
        $payfail = hasn't shown, still waiting, not received, timing out, timed out, disappeared, down, frozen, not
          processed
        $data = files, file, photos, photo, pictures, chats, chat history, history, playlists, playlist, progress,
          save
        $data = saves, saved games, balance, bookmarks, contacts, data, documents, notes, emails, projects, library,
          songs
        $data = inventory, settings, messages, conversations, folders, watchlist, everything, work, account balance,
          memories
        $data = backups, backup, database, records, calendar, events, wishlist, streak, repo, repos, skins, items,
          levels
        $lost = gone, disappeared, vanished, lost, wiped, deleted, erased, missing, reset, empty, rolled back, nuked
        $lost = wiped out, reverted, zero, corrupted, overwritten, just gone, deleted itself, back to zero
        $login = log in, login, log into, sign in, signin, sign into, log on, logon, logging in, signing in, logged in
        $login = get into my account, access my account, access my acct, authenticate, log back in, sign back in,
          logins
        $feature = search, searching, upload, uploads, uploading, comments, comment, notifications, feed, timeline,
          stories
        $feature = story, reels, thumbnails, thumbnail, images, image, photos, photo, pictures, pics, videos, video,
          audio
        $feature = sound, mic, microphone, camera, screen share, screen sharing, screenshare, subtitles, captions,
          map, maps
        $feature = sync, syncing, playlist, playlists, voice chat, voice, chat, button, buttons, tab, tabs, cart,
          basket
        $feature = calendar, widget, widgets, bluetooth, airplay, casting, chromecast, filter, filters, download,
          downloads
        $feature = downloading, export, exports, attachments, attachment, links, location, gps, tracking, live stream
        $feature = livestream, streams, autoplay, api, webhook, webhooks, dashboard, build, builds, actions, pipelines
        $feature = deploys, deployments, leaderboard, leaderboards, matchmaking, party chat, lobby, voicemail, profile
        $feature = profiles, profile picture, posts, posting, likes, followers, replies, dark mode, keyboard, printing
        $feature = printer, scanner, scan, barcode, qr code, driver, ratings, reviews, recommendations, shuffle, queue
        $feature = lyrics, channels, channel, guide, epg, recordings, dvr, voice messages, voice notes, video calls
        $feature = video call, group calls, calls, call, emoji, emojis, gifs, stickers, menu, menus, layer, settings
        $feature = tickets, seat selection, booking, bookings, check-in, status, subscriptions page, history, watch
          later
        $feature = read receipts, two way sync, integration, integrations, plugin, plugins, extension, forms, form,
          pins
        $feature = pull requests, webcam, headset, controller, crossplay, achievements, trophies, replays,
          spectating, store

        cannot_access says-down/down 3: $is + down; $whole + down|offline|dead; $is .. down|offline|dead|
          ~unresponsive; @ + down; @ + 's + down; down + for anyone|for everyone|for me|for you|right now|again|
          ~today|too|worldwide|globally|everywhere|all day|since|or just me|or what|yet again
        cannot_access named-down/down 2: @ .. down|offline|dead|dying|crapped out|kaput; down .. @
        cannot_access word-down/down 1: down|offline|downtime
        cannot_access word-outage/down 2: outage|outages; is|'s|still|completely|totally|everything + broken|borked|
          ~busted; broken + again|since|after|today|for me|right now
        cannot_access outage/down 3: major outage|global outage|massive outage|nationwide outage|service outage|huge
          outage|outage map|complete outage|partial outage|widespread outage|worldwide outage; outage .. affecting|
          ~continues|reported|again|right now|today; having an outage|is there an outage|another outage|experiencing
          an outage|suffering an outage|system outage|server outage
        cannot_access broken/down 2: @ .. $broken; @ .. is|are|so|seems|appears .. broken|not working|dead|borked|
          ~toast|cooked|fucked|busted|screwed; is|are|anyone's|anyones .. @ .. broken|working|up|ok|dead
        cannot_access not-working/down 2: not working|isn't working|isnt working|stopped working|doesn't work|doesnt
          work|won't work|wont work|ain't working|not functioning|quit working
        cannot_access not-load 3: $neg .. load|loads|loading|reach|connect to the server|open the site|open the app;
          $whole .. $neg .. load|loading|open|opening|respond|responding|connect|start|launch|work|working|come up;
          $neg .. access|get on|get in to|reach .. $whole|@; $cant .. access|get into|get on|open|reach|connect to|
          ~load|use|launch|play|watch anything; won't open|wont open|doesn't open|not opening|won't start|wont
          start|won't launch|refuses to open|unreachable|inaccessible|unavailable|not accessible|site can't be
          reached
        cannot_access endless 2: endless|infinite|eternal|forever|perpetual .. loading|spinning|spinner|loop|
          ~buffering; spinning wheel|stuck loading|stuck on loading|stuck on the loading screen|loading screen|keeps
          loading|just loads|just spins|keeps spinning|loading forever|white screen|blank screen|blank page|white
          page|blank white; stuck on connecting|stuck connecting|stuck at connecting
        cannot_access timeout 3: timing out|timed out|times out|time out|connection refused|took too long to
          respond|server not found|servers are not responding|server unavailable|no response from|maintenance page
        cannot_access dead-words/down 2: servers|server .. down|dead|on fire|died|crashed|crash|toast|offline|
          ~struggling|shitting|shit|fried|potato|trash|issues|unavailable|not responding|unresponsive|overloaded;
          crashed .. site|website|servers|@; site .. crashed; queue .. site|website|people ahead|in line; virtual
          queue|waiting room|people ahead of me
        cannot_access out/down 2: @ + 's out|is out|out|been out|went out
        cannot_access anyone/down 2: anyone else|anybody else|any one else|is it just me|just me or|only me|everyone
          else|anyone having|anybody having|who else|others having .. @|down|issues|problems|trouble|not working|
          ~outage; @ .. issues|problems|trouble|having a moment|having a stroke|having issues|acting up|anyone|
          ~anybody|just me|wtf|not working
        cannot_access problems/down 2: having issues with|having problems with|issues with|problems with|problem
          with|trouble with + @; @ + issues|problems|outage|outages|fail; technical difficulties|technical issues|
          ~technical problems|service disruption|service disruptions|disruption to service|service interruption
        error_message code 3: error|errors|err|error code|code + 1*|2*|3*|4*|5*|6*|7*|8*|9*|0x*|#*|code|e-*|l*-*;
          error message|error messages|error screen|error page|errors out|erroring|error code|error codes|throwing
          errors|throwing an error|throws an error|getting an error|getting errors|get an error|gives an error|
          ~giving an error|giving errors|returns an error|elevated error|error rates|error rate|http error|fatal
          error|unknown error|unexpected error|network error|server error|connection error|runtime error
        error_message word 2: error|errors|exception
        error_message number 3: http 4*|http 5*|500 internal|500 error|502|503|504|429|500s|5xx|internal server
          error|bad gateway|gateway timeout|gateway time-out|gateway timed out|service unavailable|too many
          requests|forbidden 403|404 not found|page not found
        error_message quote 2: says|saying|said|shows|showing|displays|giving|giving me|gives|gives me|get|getting|
          ~message|reads|popup|pop up|pops up|tells me|popped up|with + "* .. not|aren't|isn't|can't|cannot|
          ~couldn't|won't|unable|failed|invalid|denied|expired|wrong|banned|suspended|try again|oops|sorry|problem|
          ~unavailable|blocked|timed out|reached; says|saying|said|shows + something|there was|we're sorry|oops|
          ~unable|failed|invalid|not available; "failed"|"error"
        error_message phrase 3: something went wrong|an error occurred|an error has occurred|error occurred|oops|try
          again later|please try again|we're having trouble|we are having trouble|unexpected problem|this site can't
          be reached|took too long to respond|couldn't refresh|could not be completed|unable to connect to|
          ~connection is not private|not secure|cert expired|certificate expired|expired cert|expired certificate|
          ~ssl error|certificate error|invalid certificate|cert error|certificate warning|access denied|session has
          expired|failed to fetch|failed to load|failed to connect|connection timed out|request failed|undefined|
          ~null pointer|stack trace|content not available|is not available in your|temporarily unavailable|unusual
          activity detected|unusual traffic
        slow word 3: slow|slower|slowly|sluggish|laggy|lag|lags|lagging|laggin|latency|buffering|buffers|buffer|
          ~rubberbanding|rubber banding|stutter|stutters|stuttering|choppy|pixelated|pixelating|pixelation|
          ~throttled|throttling|throttle|degraded|molasses|snail|sloooow*|sloow*|slooow*|desync|jitter|jittery|
          ~packet loss
        slow figures 3: high ping|ping is|ping spikes|ping spike|my ping; ping .. 2*|3*|4*|1*; crawling|crawls|a
          crawl|crawl at|takes forever|taking forever|takes ages|taking ages|takes minutes|taking minutes|dial up|
          ~dial-up|dialup|snail's pace|takes too long|taking too long|forever to load|ages to load|minutes to load|
          ~response times|loading times|poor performance|performance issues|degraded performance|running slow; kbps|
          ~kb/s|0.1 mbps|1mbps|1 mbps|2 mbps; low quality|low resolution|480p|360p|240p|144p|potato quality|blurry
        slow delayed 2: delayed|delays|delay|minutes late|hours late|backlog|queueing|queued|choppy sound|robotic
          voice|keeps buffering|constant buffering|intermittent|intermittently
        login_failure cant 3: $cant .. $login; $neg + $login; $login .. $neg + work|working|accept*|recogn*; $login
          .. fail*|error|loop|loops|broken|issue|issues|problem|problems|rejected|not working|keeps failing|down|
          ~stuck|impossible|spinning; stuck .. login|log in|sign in; let me in|let me log in|lets me in|let anyone
          in|get back in|get in to my account|get into my account|access my account|access my online account
        login_failure thrown 3: logged me out|logs me out|logging me out|logged everyone out|logged out|signed me
          out|signs me out|signing me out|signed out|kicked me out|kicks me out|kicking me out|keeps logging out|
          ~logs out|locked out|locked me out|locking me out|booted me out|log me out|sign me out|getting logged out
        login_failure credentials 3: wrong password|incorrect password|invalid password|password incorrect|password
          is wrong|invalid credentials|password reset|reset my password|reset password|forgot password|password not;
          captcha|face id login|verify my identity|identity verification|identity check; 2fa|two factor|two-factor|
          ~authenticator|mfa|passkey|authentication .. fail*|error|server|servers|down|not|loop|won't|issue*; failed
          to verify|verification keeps failing|verification failed|session expired|authentication servers|auth
          servers|auth server|authentication failed; sso .. down|broken|fail*|not
        payment_failure fails 3: $pay .. $payfail; $payfail + $pay; $cant .. pay|pay for|check out|checkout|
          ~transfer|withdraw|send money|top up|buy|purchase|deposit|cash out|complete my order|place an order|place
          order|place my order
        payment_failure twice 3: charged twice|charged me twice|double charged|charged double|double charge|billed
          twice|took the money twice|paid twice; charged .. twice|2x|three times|multiple times|again; duplicate
          charge|duplicate charges|duplicate payment|duplicate transaction|took the payment|took it again|money was
          taken|took my money; deducted|debited .. but|not|twice
        payment_failure stuck 3: payment pending|still pending|refund .. never|where|waiting|weeks|days|still|
          ~hasn't|not; where's my refund|where is my refund|waiting for my refund|money not received|money hasn't|
          ~money not showing|money still not|haven't been paid|wages not|salary not|pay not|not been paid; atm ..
          ate|swallowed|kept|keeps|took|down|out of|not; card machine|card machines|card reader|card readers|card
          terminal|pos system|tap to pay .. down|not|broken|offline|out
        app_crash word 3: crash|crashes|crashed|crashing|freezes|freezing|froze|frozen|freeze|force close|force
          closes|force closed|force quit|ctd|crash to desktop|bsod|blue screen|bluescreen|black screen on start|boot
          loop|bootloop|reboots|rebooting|restarts itself|keeps restarting|keeps closing|closes itself|closes on its
          own|closing itself|shuts down by itself|shuts itself down|closes immediately|closes as soon|opens and
          closes|opens then closes|instantly closes|kicks me to the home screen|stops responding|hangs|hanging|hung|
          ~locks up|locked up|force stop|unresponsive app|not responding app
        not_delivered lost 3: $msg .. $neg .. $arrive; $neg .. $arrive .. $msg; $neg + get|getting|receiving|receive
          + $msg; $neg + send|sending + $msg; $msg .. failed to send|not delivered|undelivered|bounce*|stuck|in the
          outbox|in outbox|delayed|late|pending|never|fail*|disappear*; $cant .. send|receive|text|message|email ..
          $msg|anyone|anything|people|friends
        not_delivered ticks 3: one tick|single tick|one check mark|one checkmark|one gray tick|one grey tick|grey
          tick|clock icon|stuck on sending|stuck sending|still sending|stuck in outbox|stuck in my outbox|not in
          spam|message not sent|not delivered; arriving .. late|later|out of order; minutes late|out of order
        no_connectivity none 3: no|zero|without|0|lost|losing|lose|loses|lacking|any|have no|got no|intermittent +
          internet|wifi|wi-fi|signal|service|connection|connectivity|coverage|reception|bars|network|data|mobile
          data|broadband|dial tone|landline|power|electricity|water|electric|gas|hot water|phone signal|phone
          service|cell service|mobile signal|heat|phone; no + bars|lte|5g|4g|mobile|tv signal|hot water|running
          water; without + power|electricity|internet|water|service|gas|phone service|heat
        no_connectivity out 3: $isp .. $out; $out .. $isp + again|here|today; power's|internet's|wifi's|power is|
          ~lights|electricity + out|off|gone|down|toast|dead; power outage|power outages|power cut|power cuts|
          ~powercut|blackout|black out|brownout|load shedding|loadshedding|loadshed|internet outage|network outage|
          ~broadband outage|cell outage|mobile outage|water outage|gas outage|fiber outage|fibre outage|electricity
          outage|area outage|signal outage|electricity cut|water cut|burst main|water main
        no_connectivity drops 3: dropped calls|dropping calls|calls drop|calls dropping|call drops|keeps dropping|
          ~connection drops|drops every|dropping out|dropping every|drop outs|dropouts|keeps disconnecting|
          ~disconnects|disconnected from|disconnecting|disconnect me|disconnected me|lost connection|connection
          lost|loses connection|losing connection|connection keeps|keeps cutting out|in and out|kicked from the
          server|kicked from server|kicked out of the game|dc'd|getting dc
        no_connectivity phone 3: emergency calls only|emergency calls|sos only|sos mode|sos on|no sim|stuck on sos|
          ~showing sos|says sos|in sos|can't make calls|cant make calls|cannot make calls|can't call|cant call
          anyone|make or receive calls|make calls|can't receive calls|calls won't connect|calls failing|calls not
          connecting|not registered on network|line is dead|dead line
        no_connectivity lights 3: modem|router|ont|box|hub|light|los + blinking|red|orange|offline|flashing; los
          light|red light|blinking red|flashing red|flashing orange|solid red|red los|light blinking|lights
          blinking; modem|router .. red|blinking|flashing|no lights|offline
        no_connectivity join 2: $cant .. connect|connecting|get online|stay connected|get a connection; won't
          connect|wont connect|not connecting|doesn't connect|failed to connect|connection issues|connectivity
          issues|connection problems|network issues|network problem|network problems|connectivity problems|server
          disconnected|disconnected
        feature_broken function 3: $feature .. $broken; $cant .. upload|search|sync|download|post|comment|share|
          ~stream|cast|edit|delete|save|print|export|import|call|tweet|reply|scroll|add|select|book|rate|update|
          ~change|view|see|hear|play|watch|listen|find|submit|push|merge|deploy|clone|scan|turn on|turn off|join|
          ~invite|react|like|follow|dm|record|attach|schedule|track; $neg + sync|syncing|uploading|upload|
          ~downloading|updating|updated|refreshing|playing|showing|displaying|rendering|posting|saving; $neg .. see|
          ~show|shows|showing|hear|play|playing .. $feature; $feature .. $neg + load|loading|work|working|show|
          ~showing|play|playing|open|sync|update|updating|appear|connect|record|there|start
        feature_broken acting 3: glitchy|glitching|glitched|glitch|glitches|acting up|buggy|bugged|wonky|acting
          weird|acting strange|acting funny|acting crazy|tweaking|bugging out|being weird|off today|not acting
          right|partially working|half working|only half
        feature_broken blank 3: $feature .. blank|black|grey|gray|broken|wrong|upside down|duplicated|out of sync|
          ~stuck|greyed out|grayed out|frozen|not found; grey boxes|black box|blank thumbnails|no sound|no audio|no
          video|no picture|no thumbnails|no subtitles|no captions|no notifications|no images|no results|audio only|
          ~sound but no picture|out of sync|zero results
        feature_broken partly 3: everything else works|everything else loads|everything else is fine|rest works|rest
          of the app works|only on android|only on ios|only on tv|only on my|only in the app|works in browser|works
          on desktop|works on mobile|works on web|on desktop only|only affects|app only|tv app|the ios app|on the
          web|on mobile only|other than that|still works but|but not on
        data_loss gone 3: $data .. $lost; $lost + all my|all of|my|everything|half my|years of|hours of|months of; lost
          .. $data; deleted all my|wiped all my|wiped my|erased my|reset my|deleted my|lost everything; all
          my .. gone|disappeared|missing|deleted|vanished|lost|wiped; rolled back|back to level|shows zero|shows 0|
          ~shows $0|balance is 0|balance is zero|data loss|loss of data; save file .. corrupt*|gone|lost|missing;
          emptied itself
        account_security taken 3: hacked|hacker|hackers|hijacked|compromised|stolen account|account stolen|stole my
          account|someone logged|somebody logged|logged in to my|logged into my; someone|somebody .. changed|
          ~accessed|got into|logged|used my|in my account|is using|took over; unauthorized|unauthorised|unauthorised
          access|changed my email|changed my password|changed the email|changed the password|unknown device|
          ~suspicious login|suspicious sign in|taken over|account takeover|sim swap|sim swapped
        account_security charges 3: fraudulent|fraud|didn't make|didnt make|did not make|never made|never bought|i
          didn't buy|charges i|charge i|charged for something|unknown charge|unknown charges|unrecognized charge|
          ~unrecognised|mystery charge|random charge|random charges; stole .. money|from my account; drained my|
          ~emptied my account
        account_security leak 3: data breach|breach|breached|leaked|leak of|data leak|leaks|phishing|phish|phishy|
          ~smishing|spoofed|fake email|fake text|scam text|scam email|impersonat*|credentials exposed|passwords
          exposed|exposed data|customer data exposed|personal data
        account_security banned 3: banned|ban me|perma banned|permabanned|shadowbanned; account + suspended|
          ~disabled|locked|blocked|restricted|deactivated|terminated|flagged|closed|frozen|banned|limited; suspended
          my|disabled my|locked my|blocked my|restricted my|deactivated my|terminated my|froze my|closed my account|
          ~limited my|banned my|locked my account|suspended for no reason|wrongly banned|falsely banned|device is
          banned; account has been + suspended|disabled|locked|blocked|restricted|frozen; for suspicious activity|
          ~for no reason
        other delivery 3: package|parcel|delivery|order|shipment|courier|driver .. late|lost|never arrived|never
          came|not arrived|hasn't arrived|delayed|missing|stolen|wrong address|wrong house|not delivered|nowhere|not
          here|didn't arrive|never showed; says delivered|marked as delivered|marked delivered|missing items|wrong
          order|cold food|order cancelled itself|order was cancelled
        other support 3: support .. useless|no reply|not responding|no response|ignoring|unreachable|on hold|hung
          up|bot|ghosted|nowhere; on hold for|customer service .. hold|useless|no answer|unreachable|hung up|
          ~terrible|nowhere|queue; no one answers|nobody answers|no reply from|can't reach anyone|can't get through|
          ~can't reach support|hold music
        other bill 2: overcharged|overbilled|billing error|billing dispute|billed me for|charged me for|keep
          charging|keeps charging|still charging|charged after|after i cancelled|after cancelling|wrong bill|
          ~incorrect bill|hidden fee|meter reading
        other trips 3: cancelled|canceled|delayed + my flight|our flight|flight|flights|train|trains|trips; flight|
          ~flights|train|trains|bus|ride|trip + cancelled|canceled|delayed|grounded; trains|flights|planes|tube +
          not running|suspended|grounded|cancelled|delayed; ground stop|signal failure
        """
}
