/// Hindi, in its own script and in Latin letters.
enum HindiWords {
    static let text = """
        $neg = nahi, nahin, nhi, nai, ni, nah, na, mat, band, नहीं, नही, ना
        $va = chal, chalta, chalti, chalra, chal raha, chal rahi, chal rha, chal rhi, khul, khulta, khul raha, khul
          rahi, khul rha, kaam, kaam kar raha, kaam kr, load, open, aa raha, aa rahi, aa rha, ho raha, ho rahi, ho
          rha, ho rhi, hota, hoti, lag raha, connect, चल, खुल, काम, लोड, हो रहा, हो रही, चल रहा, चल रही, खुल रहा, आ
          रहा, आ रही
        $red = net, internet, network, signal, wifi, data, tower, broadband, fiber, fibre, call, calls, नेट,
          इंटरनेट, नेटवर्क, सिग्नल, वाईफाई, टावर, कॉल, ब्रॉडबैंड, फाइबर
        $luz = bijli, light, pani, gas, current, बिजली, लाइट, पानी, गैस, बिजली आपूर्ति, जलापूर्ति, विद्युत आपूर्ति
        $msg = message, messages, msg, otp, sms, mail, email, code, notification, मैसेज, संदेश, ओटीपी, मेल, एसएमएस,
          कोड
        $pago = payment, paisa, paise, paisay, transaction, upi, refund, transfer, recharge, card, atm, salary,
          balance, पेमेंट, भुगतान, पैसा, पैसे, ट्रांजैक्शन, रिफंड, रिचार्ज, एटीएम, ट्रांसफर, कार्ड, लेनदेन
        $parte = thumbnail, video, videos, photo, photos, story, stories, search, comment, comments, audio, awaaz,
          sound, camera, mic, map, location, notification, reels, reel, driver, status, subtitle, subtitles, dp,
          live, वीडियो, फोटो, आवाज, आवाज़, सर्च, मैप, स्टोरी, कैमरा, कमेंट, नोटिफिकेशन
        cannot_access band/down 3: down|band pada|band hai|band ho gaya|thapp|thap|crash ho gaya|gaya kaam se|mar
          gaya|server down|baith gaya|bandh|बंद|ठप|डाउन|ठप्प|क्रैश; @ .. down|band|thapp|nahi chal|down hai|gaya|
          ~बंद|ठप|डाउन
        cannot_access nahi-chal/down 3: $neg + $va; $va .. $neg; nahi chal raha|nahi chal rahi|nhi chal rha|nhi chl
          rha|nahi khul raha|nhi khul rha|kaam nahi kar|kaam nhi kr|नहीं चल|नहीं खुल|काम नहीं|नहीं हो रहा|नही चल
        cannot_access load-nahi 3: site|website|app|server|page|portal|वेबसाइट|साइट|ऐप|सर्वर|पोर्टल .. nahi|nhi|
          ~down|band|slow|नहीं|बंद|ठप|डाउन|नही; ghoom raha|ghum raha|loading loading|loading hi|connecting...|
          ~connecting; dikhata rehta|safed screen|white screen
        error_message error 3: error|error aa raha|error code|galat|kuch galat|something went wrong|एरर|त्रुटि|गलती|
          ~कुछ गलत; likh ke aa raha|likha aa raha|bol raha|bata raha|dikha raha .. "*
        slow slow 3: slow|dheere|dheema|dhima|dheemi|atak|atak raha|atak rahi|lag|lagging|hang|ruk ruk|buffering;
          speed .. nahi|kam|slow|0|kbps; kachua|धीमा|धीमी|धीरे|स्लो|अटक|देरी
        login_failure login 3: login .. nahi|nhi|error|fail|issue|problem|नहीं|नही|ho hi; लॉगिन|लॉग इन|लॉगइन ..
          नहीं|नही|समस्या|फेल; logout ho|logout kar|apne aap logout|password galat|password nahi|account me nahi|
          ~account nahi khul|captcha
        payment_failure paisa 3: $pago .. nahi|nhi|fail|failed|atak|atka|kat gaya|kat gaye|kat gya|pending|do baar|2
          baar|fas|phas|stuck|decline|declined|नहीं|नही|कट|अटक|फेल|विफल|असफल|फंस|lauta; paisa kat|paise kat|पैसे कट|
          ~payment fail|do baar kat|atm kha gaya
        app_crash crash 3: crash|apne aap band|khud band|band ho jata|band ho jati|bandh ho jata|hang ho|freeze|
          ~restart ho|phone restart|क्रैश|हैंग|अपने आप बंद
        not_delivered message 3: $msg .. nahi|nhi|late|der se|deliver|नहीं|नही|देर; ek tick|single tick|ek hi tick|
          ~otp nahi|otp nhi|ओटीपी नहीं|ghadi wala
        no_connectivity nahi 3: $red|$luz .. nahi|nhi|gayab|gul|gayi|chali|band|down|kat|gaya|nahin|ud gaya|गुल|
          ~गायब|कटी|बंद|नहीं|नही|ठप|गई|बाधित|चली|कट गई; no network|no signal|bina net|bina bijli|बिना नेट|बिना
          बिजली|बिना पानी|बिजली गुल|emergency calls|call drop|call cut|kat kat|disconnect|bijli gul|light gayi|light
          chali|power cut|powercut|batti gul|red light|लाल बत्ती|बत्ती गुल|पावर कट|ब्लैकआउट|network nahi|net nahi|
          ~net band|नेटबंदी
        feature_broken feature 3: $parte .. nahi|nhi|gayab|kaala|kala|galat|band|black|नहीं|नही|गायब|काला|खराब|गलत;
          nahi dikh|nahi dikha|nhi dikh|dikhata hi nahi|upload nahi|download nahi|sunai nahi|awaaz nahi|dikh nahi|
          ~नहीं दिख|सुनाई नहीं|अपलोड नहीं|gadbad|kharab|खराब|गड़बड़
        data_loss gayab 3: chat|chats|photo|photos|data|file|files|history|contacts|coins|level|notes|sab|चैट|फोटो|
          ~डेटा|फाइल|सब .. gayab|delete ho|udd gaya|ud gaya|chala gaya|reset|गायब|डिलीट|उड़; sab delete|sab gayab|
          ~data gayab
        account_security hack 3: hack|hacked|hack ho gaya|hack kar|fraud|scam|phishing|data leak|leak|ban kar diya|
          ~ban ho gaya|block kar diya|suspend|account band|हैक|फ्रॉड|ठगी|धोखाधड़ी|डेटा लीक|लीक|ब्लॉक|बैन|निलंबित
        other delivery 3: order|parcel|delivery|courier|train|flight|ऑर्डर|पार्सल|डिलीवरी|ट्रेन|उड़ान .. nahi aaya|
          ~nahi aayi|late|cancel|gayab|नहीं आया|लेट|रद्द|देरी; customer care .. nahi|nhi|utha|bakwas|jawab|hold
        polarity.recovered theek 3: theek ho gaya|thik ho gaya|theek ho gya|thik ho gya|chal gaya|chalne laga|chalne
          lagi|wapas aa gaya|wapas aa gayi|wapas aa gyi|aa gayi light|bijli aa gayi|light aa gayi|net aa gaya|ab
          chal raha|sahi ho gaya|ठीक हो गया|ठीक हो गई|बहाल|वापस आ|चालू हो|दूर कर ली|सामान्य रूप से|समाधान|शुरू हो
          गई|चलने लगा
        persists abhi 2: abhi bhi|ab bhi|phir se|fir se|firse|dobara|abhi tak|अभी भी|अब भी|फिर से|अभी तक
        polarity.working sahi 3: sahi chal raha|theek chal raha|thik chal rha|mast chal raha|ekdum sahi|badhiya
          chal|mera to chal raha|mera chal raha|mere me chal|yaha chal raha|sab theek|sab thik|koi dikkat nahi|koi
          problem nahi|ठीक चल|सही चल|बढ़िया चल|कोई समस्या नहीं
        polarity.unrelated sawal 3: kaise kare|kaise karu|kaise karen|kaise band|kaise delete|kaise hatau|konsa|
          ~kaunsa|best hai|suggest karo|batao kaun|kitne ka|kitna|price|mehnga|mehngi|sasta|share|shares|bech raha|
          ~yaad hai|purane din|movie|film|series|कैसे करें|कीमत|महंगा|महंगी|शेयर|सलाह|सस्ता|आजकल
        kind.official hum 3: असुविधा के लिए|खेद है|हमारी टीम|मरम्मत कार्य|कार्य के कारण|आपूर्ति बंद रहेगी|बंद रहेगी|
          ~सूचित किया|सेवाएं सामान्य|कर ली गई है|धन्यवाद|कृपया ध्यान दें|प्रिय ग्राहक|रखरखाव|asuvidha|kshama|khed
          hai|hamari team|dear customer
        kind.news khabar 3: उपयोगकर्ता|यूजर्स|हजारों|लाखों|मंत्रालय|के मुताबिक|के अनुसार|साइबर हमले|सूत्रों|ठप, |
          ~परेशान|लोग परेशान|घंटे से ठप|पुलिस|अधिकारी
        kind.promo offer 3: offer|discount|free|muft|cashback|link bio|bio me link|follow karo|subscribe|dm karo|
          ~whatsapp karo|ऑफर|छूट|मुफ्त|सस्ते|कमाएं|kamaye|earn
        kind.second_hand dusre 3: mummy|papa|bhai ka|behen|didi|dost|padosi|biwi|pati|boss|chacha|mausi|bua|मम्मी|
          ~पापा|दोस्त|पड़ोसी|भाई का|बहन .. bol|keh|bola|boli|ke yaha|ke ghar|ka bhi|कह|बोल|के यहां; sunne me|suna
          hai|log bol rahe|log keh rahe|sab bol rahe|bata rahe|सुना है|लोग कह रहे|कहते हैं
        kind.joke mazak 3: kabootar|kabutar|pashan yug|duniya khatam|family se baat|gharwalo se baat
        cause.overload load 3: overload|bheed|sab ek saath|traffic zyada|tatkal|लोड|भीड़|कतार|ट्रैफिक|queue
        cause.software update 3: update ke baad|update k baad|update se|update karne|update kiya|naya update|अपडेट
          के बाद|अपडेट
        cause.cyberattack hamla 3: साइबर हमला|साइबर हमले|हैकर|हैकर्स|cyber attack|cyber hamla|ddos|hackers
        cause.network cable 3: cable kat|fiber kat|fibre kat|fiber cut|khudai|tower kharab|केबल|फाइबर कट|खुदाई|ऑप्टिकल
        cause.power bijli 3: bijli gul|bijli nahi|light nahi|light gayi|power cut|transformer|batti gul|बिजली गुल|
          ~बिजली नहीं|ट्रांसफार्मर|बिजली कट|पावर कट|ग्रिड
        cause.maintenance marammat 3: maintenance|मरम्मत|रखरखाव|मेंटेनेंस
        impact.work kaam 2: office|wfh|meeting|boss|ऑफिस|मीटिंग
        impact.study padhai 2: exam|class|college|school|padhai|assignment|परीक्षा|एग्जाम|क्लास|स्कूल
        impact.money kharcha 2: rent|kiraya|salary|ration|petrol|किराया|वेतन|राशन
        impact.travel safar 2: train|flight|ticket|station|airport|ट्रेन|टिकट|उड़ान
        impact.safety sehat 2: hospital|dawai|ambulance|emergency|अस्पताल|दवा|एम्स
        impact.personal zindagi 2: mummy|match|ipl|birthday|मैच|परिवार
        lang small 1: hai|hain|nahi|nhi|nahin|ka|ki|ke|ko|se|me|mein|mai|main|kya|kyu|kyun|kyon|ho|raha|rahi|rha|
          ~rhi|rahe|bhai|yaar|yar|aur|ya|toh|bhi|hi|koi|kuch|kisi|sab|sabka|mera|meri|mere|tera|teri|apna|apni|hum|
          ~tum|aap|ye|yeh|wo|woh|kar|karo|karna|kr|krna|gaya|gayi|gya|gyi|aa|abhi|kal|aaj|subah|raat|shaam|din|
          ~ghante|baje|pe|par|tak|wala|wali|wale|jab|tab|agar|lekin|magar|phir|fir|ek|do|baar|baat|chal|band|diya|
          ~liya|kab|kaise|kahan|kaha|kitna|kaun|hota|hoti|hua|hui|tha|thi|the bhai|rehta|lagao|dikha|dikh|dikhata|
          ~accha|acha|theek|thik|sahi|bas|matlab|arre|arey|bina|saath|liye|wapas|bohot|bahut|bhot|itna|kuchh
        """
}
