/// English, first among the languages.
enum EnglishWords {
    /// Polarity, voice, cause, consequences, stages, and the small words that tell the language.
    static let context = """
        $kin = sister, brother, mom, mum, mother, dad, father, friend, friends, wife, husband, cousin, boss,
          colleague, buddy
        $kin = neighbor, neighbour, neighbors, neighbours, kids, son, daughter, roommate, girlfriend, boyfriend, gf,
          bf, aunt
        $kin = uncle, grandma, grandpa, coworker, coworkers, co-worker, partner, flatmate, nephew, niece, mate,
          teacher
        void calm 9: calm down|settle down|write down|wrote down|written down|slow down on|sit down|sat down|tone
          down|step down|scroll down|scrolled down|down to earth|down payment|down under|upside down|down for some|
          ~down for a|so down for|i'm down|im down|i am down|down bad|let down|let me down|hand me down|hands down|
          ~turn down|turned down|turned it down|shut down my|down vote|downvote|down the street|down the road|down
          to|break down|broke down crying|breaking down|feeling down|feel down|look down|get down|getting down|put
          down|take down|track down|narrow down|down memory lane|deep down|down by|lay down|lie down|laid down|boil
          down|boils down|water down|watered down|cut down|cuts down|simmer down|cool down|wind down|countdown|
          ~pinned down|double down|crack down|crackdown|up and down|down there|down here in|down at the|down with|
          ~bring down|come down to|comes down to|marked down|nailed down|run down|burned down|knock down|down
          jacket|drop down|dropdown|pull down|down syndrome|upside-down|back down
        void error 9: trial and error|human error|margin of error|rounding error|error bars|my error|typing error|
          ~spelling error
        void slow 9: slow clap|slow cooker|slow motion|slow burn|slow day|slow dance|slow news day|slow cooked
        void crash 9: crash course|car crash|plane crash|crash landing|crash at my|market crash|stock crash|crash
          diet|crash out|crashing out|crash on the couch|freezing cold|freezing outside|freezing my|freezing
          weather|crash bandicoot|train crash|sugar crash|crypto crash
        void no-signal 9: no problem|no problems|no worries|no issues|no issue|not only|no idea|no way|no longer
          need|no one cares|no internet points|no service fee|no service charge|power outage tracker|hacker news|
          ~life hack|lifehack|hackathon|hack day|growth hack
        void works 9: speedtest is perfectly fine|speed test is fine|speedtest is fine|router is fine|my internet is
          fine|internet is fine|internet works fine|internet works|wifi is fine|wifi works fine|other sites work
          fine|everything else works fine|other apps work fine|everything else works|rest works fine|sound works|
          ~other sites load fine|signal is fine|used to work fine|was working fine|worked fine yesterday|worked fine
          until|was fine yesterday|works fine in|works fine on
        void again 9: not working again|isn't working again|isnt working again|stopped working again|doesn't work
          again|not back|isn't back|isnt back|aren't back|not back up|come back later|back button|call back|get back
          to me|back and forth|get my money back|money back|take me back|takes me back|back to the login|back to
          login|back to the home|not fixed|isn't fixed|fix this|fix it|not restored|not resolved|isn't resolved|
          ~unresolved|restored "pending"|back in|back pain|back when|back yard
        polarity.recovered back 3: back up|back online|is back|are back|we're back|were back|it's back|its back|back
          for me|back now|back on now|came back|came back up|come back up|back to normal|up and running again|is up
          again|up again|working again|works again|loads again|running again|alive again|live again|returned to
          normal|back in business|back in service|it's alive; @ .. back for|back up|back now|is back|back again|
          ~back!|came up; power|internet|wifi|signal|electricity|lights|water|service|network|app|site|website|
          ~servers .. back|restored|is up; coming back|is coming back|slowly coming back|starting to come back
        polarity.recovered fixed 3: is fixed|been fixed|got fixed|fixed now|fixed itself|finally fixed|seems fixed|
          ~all fixed|they fixed it|it's fixed|has been resolved|have been resolved|been resolved|is resolved|was
          resolved|now resolved|issue resolved|incident resolved|resolved itself|has been restored|have been
          restored|been restored|is restored|fully restored|now restored|service restored|services restored|power
          restored|was restored|were restored|fully operational|operating normally|functioning normally|recovered|
          ~has recovered|have recovered|all clear|now operational|sorted now|all sorted|all good now|working now|
          ~works now|it's working now|ok now|okay now|loading now|fine now; we can confirm .. resolved|restored
        persists still 2: still down|still out|still not|still can't|still cant|still no|still having|still getting|
          ~still broken|still nothing|still offline|still waiting|still won't|still isn't|still doesn't|still
          seeing|not for me|except|but not|but still|down again|gone again|out again|went again|again now|and now
          it's|for some users|some users still|yet again|then died|then down|for 5 minutes then|not fully|partially
          restored|and it's gone|keeps going down|only some
        polarity.working fine 3: works fine|working fine|works for me|working for me|works perfectly|working
          perfectly|works great|working great|fine here|fine for me|fine on my end|fine over here|all good here|all
          good on my end|good here|ok here|okay here|up for me|up here|loads fine|loading fine|loads for me|no
          issues here|no problems here|no issues on my end|no problem here|not having any issues|not having any
          problems|no trouble here|runs fine|running fine|running smooth|runs smoothly|smooth here|smooth as|is up
          for me|is not down|isn't down|isnt down|not down|it's not down|its not down|aren't down|seems fine|is
          fine|are fine|seems ok|is working|looks fine|it's up|is up and running|no outage|works here|working here|
          ~working normally|no lag here|perfectly fine|never been faster|never better|everything is operational|all
          systems operational|no outages|no issues at
        polarity.working you 2: it's just you|its just you|just you|must be your|probably your|check your|try
          restarting your|restart your router|your dns|your router|your wifi|your end|user error|problem is on your|
          ~skill issue
        polarity.unrelated how-to 3: how do i|how do you|how to|how can i|how would i|can i use|can you use|is there
          a way to|is it possible to|what's the best|whats the best|what is the best|best way to|does anyone know
          how|where do i find|where can i find|where can i|tutorial|step by step|any tips|tips for|tips on|which
          plan|which one should|is it worth|worth it|should i buy|should i get|should i switch|thinking of
          switching|what is the difference|difference between|vs the|compared to
        polarity.unrelated ask 3: recommend|recommendation|recommendations|looking for a|looking for someone|
          ~suggestions for|any suggestions|alternatives to|alternative to|anyone tried|anyone using|anyone selling|
          ~anyone want|who wants to|feature request|would love to see|please add|they should add|should add|wish
          they|i wish|wish there was|would be nice|should be default|by default|needs a|cancel my subscription|
          ~cancel my account|cancel subscription|how to cancel|close my account|delete my account|unsubscribe
        polarity.unrelated money 3: price hike|price increase|price increases|prices|raised the price|raising
          prices|pricing|too expensive|overpriced|so expensive|cheaper|expensive now|a month for|per month|shares|
          ~stock price|stocks|share price|earnings|quarterly|revenue|analysts|market cap|ipo|acquisition|acquires|
          ~acquired|layoffs|lays off|ceo|hiring|we're hiring|job opening|investors|valuation|lawsuit|antitrust
        polarity.unrelated past 3: remember when|years ago|last year|back in the day|good times|throwback|
          ~anniversary of|in 2019|in 2020|in 2021|in 2022|in 2023|months ago|last month|last summer|that time when|
          ~the day when|history of|postmortem of|used to be
        polarity.unrelated maybe 3: if @ .. goes down|went down|go down|crashes|dies|breaks|died; when @ ..
          eventually; imagine if|what if|what would happen if|might go down|could go down|may be outages|outages
          possible|possible outages|there may be|expected to cause|storm warning|wind warning|weather warning|
          ~prepare for|stay safe|shelter|shelters|boil water|relief|donate|donations|fundraiser
        polarity.unrelated fiction 3: my therapist|netflix and chill|in the movie|in this movie|in the show|in the
          episode|plot of|main character|the novel|waiter|our server at|server at|server was|tipped|restaurant
          server|bartender|metaphor|emotionally|mentally|my brain|my heart|my life|my social battery|my diet|my
          marriage|my ex|my cat|my dog ate
        polarity.unrelated taste 2: love the new|love this|hate the new design|hate the new|new logo|rebrand|
          ~redesign|new season|new album|season finale of|watching|binge|binging|episode was|great show|good movie|
          ~just finished|best app|worst app|app is trash|is overrated|underrated|fight me|unpopular opinion|hot
          take|review:|just got|just bought|just switched|happy with|proud|congrats|happy birthday|thank you for the
          follow
        kind.promo advert 3: promo code|discount code|use code|coupon|% off|percent off|off today|limited time|
          ~limited offer|special offer|buy now|order now|shop now|click here|click the link|link in bio|link in my
          bio|dm me|dm for|dm us|inbox me|contact me on|whatsapp me|telegram me|sign up now|sign up today|subscribe
          now|free trial|giveaway|win a|win free|earn $|earn money|make money|passive income|follow for|follow back|
          ~guaranteed|best price|lowest price|cheapest|deal of|deals on|check out our|check out my|try our|get
          yours|use my link|referral|unblock everything|hacked account recovery|recover your account|recovery
          expert|ethical hacker|reach out to @*|bonus|casino|crypto signals|airdrop|followers cheap|buy followers|
          ~for sale|selling|free shipping|our new|download our app|book a demo|webinar|call now|switch to us|tired
          of|say goodbye to|never miss|upgrade today|starting at $*|only $*|just $*
        kind.official we 3: we are aware|we're aware|we have identified|we've identified|we are investigating|we're
          investigating|we are currently|we're currently|we are working|we're working|we are experiencing|we're
          experiencing|we have resolved|we've resolved|we have restored|we apologize|we apologise|we're sorry for|we
          are sorry for|we sincerely|we regret|we will provide|we'll provide|we will update|we'll share|we expect|we
          are continuing|we're continuing|we continue to|we have implemented|we have deployed|we have received
          reports|we are seeing|we're seeing|we are seeing; we understand|we recommend|we thank
        kind.official our 3: our team|our teams|our engineers|our technicians|our crews|our network team|our
          technical team|our customers|our systems|our services|our website|our app|our supplier|our provider|our
          platform|our partners|our incident team|crews are|engineers are|technicians are|crews have been|crews on
          site|estimated restoration|estimated time of restoration|restoration time|engineers have
        kind.official polite 3: thank you for your patience|thanks for your patience|appreciate your patience|
          ~apologies for any|apologize for any|apologise for any|apologies for the inconvenience|sorry for any
          inconvenience|sorry for the inconvenience|inconvenience caused|any inconvenience|bear with us|please dm
          us|customers may|users may|some users may|some customers may|customers can expect|users may experience|may
          experience|might experience|will be unavailable|will not be available|will be performed|will undergo|will
          be undergoing|scheduled maintenance|planned maintenance|maintenance window|planned outage|scheduled
          outage|this incident has been|the issue has been|a fix has been|fix has been implemented|monitoring the
          results|next update|further updates|for updates visit|has been resolved|services have been restored|
          ~service has been restored|supply interruption|supply has been restored|please be advised|residents are
          advised|customers are advised|advisory|public notice
        kind.news headline 3: thousands of users|users report|users are reporting|users reported|users reporting|
          ~customers report|customers reported|reportedly|downdetector|down detector|outage hits|outage leaves|
          ~outage affects|outage affecting|outage disrupts|outages hit|hit by outage|suffers outage|suffers major|
          ~suffers global|hit by cyberattack|hit by cyber attack|hit by ransomware|knocks out|knocked offline|left
          without|leaves thousands|leaves millions|leaving thousands|leaving millions|in the dark|without power
          after|without power as|thousands without|millions without|homes without power|customers without power|
          ~spokesperson|spokesman|spokeswoman|officials said|officials say|police said|said in a statement|in a
          statement|according to|reuters|ap news|breaking:|breaking news|just in:|exclusive:|live updates|sources
          say|regulator|authorities|minister|amid|after cyberattack|after ransomware|company says|company said|says
          it is|says it was|blames|blamed on|cause of outage|what we know|here's what|explained:|grounds flights|
          ~halts|disrupts|disruption hits|goes dark|go dark|goes down worldwide|down worldwide:|restored after|back
          online after|apologises after|apologizes after|data of * million
        kind.joke fun 3: my therapist|nobody:|no one:|me:|plot twist|touch grass|touching grass|stone age|dark ages|
          ~like it's 1*|like its 1*|like a caveman|like cavemen|like a peasant|medieval|carrier pigeon|carrier
          pigeons|pigeon|smoke signals|apocalypse|end of civilization|end times|the purge|forced to talk|have to
          talk to|had to talk to|talk to my family|talk to my wife|talk to my husband|speak to my family|met my
          family|they seem nice|they seem like nice|look out the window|outside is|go outside|went outside|graphics
          outside|read a book|guess i'll|guess i will|guess we|had to use my brain|use my own brain|think for
          myself|my own thoughts|rip to|thoughts and prayers|pray for|the intern|an intern|tripped over|unplugged|
          ~spilled coffee|mercury retrograde|mercury is in retrograde|hamster|hamsters|aliens|skynet|the matrix|
          ~simulation|productivity skyrocket*|productivity is up|withdrawal symptoms|first world problems
        kind.second_hand others 3: my + $kin .. says|said|say|told|tells|can't|cant|is having|is getting|has no|have
          no|complains|complaining|reports|texted|called|keeps getting|lost|got|isn't|doesn't|having|without; $kin
          .. says|say|told me|tells me|texted me|called me|called to; friends of mine|friend of mine|a friend|some
          friends|people in my|people at work
        kind.second_hand hearsay 3: apparently|supposedly|allegedly|i heard|heard that|hearing that|hearing reports|
          ~people say|people are saying|people saying|people reporting|people are reporting|people report|folks say|
          ~folks on|folks are|seeing folks|seeing people|seeing reports|seeing lots of|reports of|reports coming|
          ~they say|someone said|somebody said|rumor|rumour|word is|lots of people|everyone on reddit|everyone in|
          ~twitter says|reddit says|r/*|the forum is full|others are|other people|anyone know if|for my kids|for my
          mom|for my parents
        kind.first_hand mine 1: for me|i can't|i cant|i'm getting|i get|my phone|my laptop|my internet|same here|me
          too|i have|i've|i've been|help
        cause.overload load 3: overload|overloaded|too many users|too many people|too many requests|too much
          traffic|high traffic|heavy traffic|high demand|heavy demand|heavy load|high load|overwhelmed|at capacity|
          ~over capacity|surge in traffic|traffic surge|spike in traffic|everyone trying; everyone .. at once|at the
          same time|same time; everybody .. at once|same time; can't handle the|couldn't handle the|hug of death|
          ~crashed because everyone|crashed by fans|queue|in the queue|waiting room|on sale rush|deadline day|black
          friday|rush hour|people ahead of me
        cause.software update 3: after|since|with|following|post|latest|new|last|last night's|last nights|newest|
          ~recent + update|updates|updating|upgrade|patch|version|release|ios*|firmware|build|deploy|deployment;
          after the .. update|upgrade|patch|migration|deploy; since the .. update|upgrade|patch|migration; after ..
          update|updating|upgrade|patch; since .. update|patch; update + broke|killed|bricked|ruined|messed; updated
          + and now; bad update|botched update|buggy update|bad deploy|bad config|misconfig*|configuration change|
          ~config change|configuration error|software bug|software issue|software problem|software glitch|software
          update|faulty update|memory leak|code change|database migration|a bug|regression|rollback|rolled back the
        cause.cyberattack attack 3: ddos|ddosed|ddosing|cyberattack|cyber attack|cyber-attack|cyberattacks|
          ~ransomware|malware|under attack|attackers|hackers|hacker group|hacked by|being attacked|denial of
          service|denial-of-service|security incident|cyber incident|anonymous claims|hacktivist*|state sponsored|
          ~russian hackers|chinese hackers
        cause.network cable 3: fiber cut|fibre cut|cut fiber|cut fibre|cable cut|cut cable|cut a cable|cut the
          cable|cut through|cable damage|damaged cable|severed|undersea cable|subsea cable|submarine cable|backbone|
          ~bgp|routing issue|routing issues|routing problem|route leak|peering|transit provider|mast down|mast is
          down|a mast|tower down|cell tower|tower is down|towers down|line damage|damaged line|stolen cable|cable
          theft|copper theft|digger|excavator|backhoe|squirrel|network switch|switch failure|core router|
          ~interconnect|network hardware|nbn outage
        cause.power grid 3: power outage|power outages|power cut|power cuts|blackout|power failure|power loss|lost
          power|no power|no electricity|without power|without electricity|power's out|power is out|power out|power
          went out|electricity is out|electricity out|electric is out|transformer|substation|grid|load shedding|
          ~loadshedding|stage 1|stage 2|stage 3|stage 4|stage 5|stage 6|downed line|downed lines|power line|power
          lines|generator|generators|ups failure|data center fire|data centre fire|datacenter fire|fire at a data|
          ~cooling failure|cooling issue|overheating|overheated|chiller|downed tree on
        cause.dns dns 3: dns
        cause.certificate cert 3: certificate|certificates|cert|certs|ssl|tls cert|not private|err_cert*|sec_error*|
          ~https error|let's encrypt|not secure
        cause.third_party supplier 3: their provider|their host|their hosting|hosting provider|third party|
          ~third-party|3rd party|upstream|upstream provider|supplier|vendor; because of + aws|cloudflare|azure|
          ~amazon|google|crowdstrike; due to + aws|cloudflare|azure|google|crowdstrike|fastly|akamai|a third|an
          upstream|an issue with; caused by + aws|cloudflare|azure|google|crowdstrike|fastly|akamai; blame aws|aws
          outage took|crowdstrike|aws took down|cloudflare took down|taking down with it
        cause.maintenance work 3: maintenance|planned outage|scheduled outage|planned work|planned works|scheduled
          work|essential works|upgrade work|upgrade works|system upgrade|planned downtime|scheduled downtime|
          ~roadworks|maintenance works
        impact.business sell 2: my business|my shop|our shop|my store|our store|my restaurant|our restaurant|
          ~customers|can't sell|cant sell|lost sales|losing sales|losing money|losing customers|our clients|my
          clients|revenue|card machine|card reader|pos system|point of sale|take payments|taking payments|our
          orders|we sell|our production|our users|in production|our site|my etsy|my sellers
        impact.work job 2: at work|for work|can't work|cant work|working from home|work from home|wfh|remote work|my
          job|my shift|deadline|deadlines|meeting|meetings|standup|stand-up|presentation|interview|the office|my
          office|whole office|our office|my boss|coworkers|client call|on call|on-call|conference call|team can't|
          ~sent home|our team can
        impact.study class 2: exam|exams|finals|midterm|midterms|homework|assignment|assignments|class|classes|
          ~lecture|quiz|students|school|thesis|dissertation|coursework|essay|due at|due tonight|due 11:59|professor|
          ~prof|semester|university
        impact.money bills 2: rent|bills|salary|wages|paycheck|payroll|payday|mortgage|groceries|my money|get paid|
          ~pay my|pay for gas|can't buy food|direct deposit|benefits|pension|tax return|overdraft|late fee|insurance
          payment|at the till|at the checkout|at the register
        impact.travel trip 2: flight|flights|airport|boarding|boarding pass|check-in|checkin|my train|the train|
          ~ticket|tickets|trip|hotel|stranded|gate|my ride|commute|platform 1*|uber|taxi|stuck at the station|
          ~vacation|holiday
        impact.safety health 2: hospital|hospitals|insulin|emergency|911|999|112|ambulance|medical|medication|
          ~medicine|pharmacy|prescription|oxygen|dialysis|cpap|ventilator|elderly|baby formula|patients|doctor|
          ~nurse|heating|freezing in here|alarm system|care home
        impact.personal life 2: my mom|my mum|my kids|my family|family|my friends|my girlfriend|my boyfriend|
          ~birthday|weekend|game night|movie night|date night|the finale|finale|the match|the game|ranked|raid|world
          cup|super bowl|my show|homesick|lonely|my grandma|long distance|anniversary
        stage.investigating looking 2: investigating|looking into|aware of|received reports|we are seeing|we're
          seeing|experiencing
        stage.identified found 3: have identified|has been identified|identified the|we've identified|root cause|
          ~cause has been|working on a fix|implementing a fix|working to resolve|working to restore|working on a
          resolution|crews are|technicians are
        stage.monitoring watch 3: monitoring|a fix has been|fix has been implemented|have implemented a fix|fix is
          in place|fix deployed|deployed a fix|recovering
        stage.resolved over 3: resolved|has been restored|have been restored|fully restored|fully operational|is now
          restored|has been fixed|operating normally|fully recovered
        stage.scheduled plan 3: scheduled maintenance|planned maintenance|maintenance window|planned outage|
          ~scheduled outage|will be unavailable|will undergo|maintenance will|planned work|scheduled for|will be
          performing|upcoming maintenance
        $small = the, and, is, are, was, were, to, of, for, with, my, it, it's, its, this, that, not, you, your, i,
          i'm, im, i've, can't
        $small = cant, won't, wont, don't, dont, doesn't, doesnt, isn't, anyone, anybody, else, just, me, have, has,
          had, been, but
        $small = they, them, their, we, our, she, he, his, her, what, why, how, when, who, where, which, from, at,
          on, in, all, out
        $small = so, or, if, as, be, by, do, does, did, any, some, there, here, now, then, than, up, down, again,
          still, only, after
        $small = since, because, get, getting, got, keeps, says, saying, said, working, works, nothing, everything,
          something
        $small = someone, anything, whole, right, today, yesterday, hours, minutes, please, help, would, could,
          should, about
        $small = off, no, yes, been, being, going, every, into, over, back, like, even, very, really, too, half,
          new, time
        $small = a, am, will, want, need, more, much, many, way, these, those, us, one, long, take, takes, make,
          made, use, using
        $small = used, try, trying, tried, go, see, know, think, day, days, week, weeks, yet, already, also, same,
          other, another
        $small = few, show, shows, thing, things, first, last, before, when's, what's, where's, i'd, i'll, let,
          says, why's
        lang small 1: $small
        """
}
