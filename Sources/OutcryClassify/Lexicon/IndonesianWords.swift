/// Indonesian, with words of everyday chat.
enum IndonesianWords {
    static let text = """
        $neg = tidak, gak, ga, nggak, ngga, enggak, gk, tak, tdk, belum, blm, kagak, susah, gabisa, gbs, nda
        $va = bisa, bs, jalan, buka, dibuka, kebuka, akses, diakses, masuk, konek, nyambung, loading, muncul, load,
          respon, berfungsi, connect, terbuka, kebuka
        $red = internet, sinyal, jaringan, wifi, koneksi, data, sinyalnya, internetnya, wifinya, telepon, indihome,
          modem, kuota, paket data, signal
        $luz = listrik, air, gas, lampu, air pdam, pdam, pln
        $msg = pesan, chat, sms, email, kode, otp, kode otp, notif, notifikasi, wa, kode verifikasi
        $pago = bayar, pembayaran, transfer, tf, transaksi, kartu, saldo, refund, top up, topup, qris, isi ulang,
          gaji, tarik tunai, atm, checkout, pengembalian dana, pencairan
        $datos = foto, file, chat, riwayat, kontak, data, progres, saldo, catatan, playlist, akun game, semua,
          dokumen, item
        $parte = story, foto, video, gambar, pencarian, komentar, notifikasi, notif, suara, audio, subtitle, kamera,
          mikrofon, map, maps, peta, feed, reels, profil, tombol, keranjang, fitur, live, lokasi, call, panggilan,
          stiker, filter
        cannot_access down/down 3: down|down gak|tumbang|error semua|mati total|gangguan|ganguan|lumpuh|servernya|
          ~trouble|bermasalah|eror semua|ngadat; @ .. down|error|gangguan|mati|tumbang|kenapa|knp|bermasalah
        cannot_access ga-bisa/down 3: $neg + $va; $neg .. $va; gabisa dibuka|ga bisa dibuka|gak bisa dibuka|tidak
          bisa diakses|gabisa diakses|gak bisa diakses|ga bisa masuk|gak bisa masuk|gak bisa akses
        cannot_access ga-kebuka 3: web|website|situs|aplikasi|app|server|servernya|laman .. gak|ga|tidak|down|error|
          ~lemot|blank|mati|ngga; muter terus|muter2|muter-muter|loading terus|loading mulu|layar putih|blank putih|
          ~tidak dapat diakses|antri|antrian|antrean
        error_message error 3: error|eror|errornya|error code|kode error|terjadi kesalahan|kesalahan sistem|coba
          lagi|coba beberapa saat|something went wrong; sertifikat .. kedaluwarsa; muncul|tulisan|tulisannya|
          ~katanya|bilangnya .. "*
        slow lemot 3: lemot|lambat|lelet|lag|ngelag|nge-lag|patah-patah|patah2|buffering|ping tinggi|ping merah;
          ping .. merah|tinggi; lama banget|siput|delay|telat masuk|tersendat|putus-putus|putus putus
        login_failure login 3: $neg .. login|log in|masuk akun|masuk ke akun; login .. gagal|error|terus|gak|ga|
          ~susah|tidak; gagal login|logout sendiri|kelogout|ke logout|keluar sendiri|log out sendiri|terus logout;
          password .. salah|gak|ga|tidak; lupa password|verifikasi .. gagal|terus|gak; captcha|tidak bisa login|
          ~kirim kode otp
        payment_failure bayar 3: $pago .. gagal|gak|ga|tidak|belum|pending|dobel|dua kali|2x|nyangkut|hilang|
          ~ditolak|kepotong|terpotong|error|nggak|mulu; gagal + $pago; $neg + $pago|bisa bayar|bisa transfer|bisa
          tf; saldo kepotong|saldo terpotong|uang gak masuk|saldo hilang|saldo berkurang|uang hilang|kartu ketelan
        app_crash keluar 3: force close|forceclose|fc terus|keluar sendiri dari app|nutup sendiri|tertutup sendiri|
          ~crash|ngecrash|nge-crash|ngefreeze|freeze|restart sendiri|mental|mental terus|hang|nge-hang|layar biru
        not_delivered pesan 3: $msg .. gak|ga|tidak|belum|nggak|telat|pending|ngga; $neg + kirim|terkirim|masuk|
          ~terima|sampai|nyampe|dapat|dapet|ngirim .. $msg; centang satu|ceklis satu|ceklis 1|centang 1|otp ga|otp
          gak|pesan gak terkirim|jam terus
        no_connectivity mati 3: $red|$luz .. mati|hilang|gak ada|ga ada|tidak ada|putus|ilang|padam|down|los|
          ~gangguan|kosong|anjlok|ngilang|nggak ada|merah; gak ada|ga ada|tidak ada|tanpa|hilang|mati|gaada|no|
          ~pemadaman + $red|$luz; mati lampu|listrik padam|listrik mati|pemadaman|padam|pemadaman listrik|sos only|
          ~panggilan darurat|los merah|lampu merah|air mati|dc terus|disconnect|terputus|koneksi terputus|mati total
        feature_broken fitur 3: $parte .. gak|ga|tidak|hilang|ilang|error|blank|hitam|rusak|bug|nggak|ngga; gak
          muncul|ga muncul|tidak muncul|gak keluar|ga keluar|gak bisa upload|gabisa upload|gak bisa komen|ngebug|
          ~nge-bug|bug|gak ada suara|ga ada suara|suara hilang|gak sinkron
        data_loss hilang 3: $datos .. hilang|ilang|kehapus|terhapus|raib|lenyap|kereset; hilang|ilang|kehapus|
          ~terhapus .. $datos; hilang semua|ilang semua
        account_security akun 3: dihack|dihek|di hack|kena hack|diretas|peretasan|peretas|phishing|penipuan|bocor|
          ~kebocoran|kebobolan|dibobol|dibajak|disalahgunakan; akun .. diblokir|dibanned|di-banned|di banned|
          ~dibekukan|ditangguhkan|kena suspend|disuspend|dinonaktifkan|hilang; di-banned|kena banned|kena suspend
        other paket 3: paket|pesanan|kurir|barang|pengiriman .. belum|gak|ga|tidak|hilang|telat|nyasar|lama; cs|
          ~customer service|call center .. gak|ga|tidak|susah|bot|lama; penerbangan dibatalkan|kereta dibatalkan|
          ~dibatalkan sepihak
        polarity.recovered normal 3: udah normal|sudah normal|udah bisa|sudah bisa|udh bisa|normal lagi|kembali
          normal|pulih|telah pulih|sudah pulih|udah nyala|sudah nyala|nyala lagi|balik lagi|bisa lagi|udah lancar|
          ~kembali lancar|sudah diperbaiki|telah teratasi|teratasi
        persists masih 2: masih|lagi-lagi|belum bisa|belum normal|tapi belum|mati lagi|down lagi|error lagi|terus|mulu
        polarity.working lancar 3: lancar|lancar jaya|lancar2|lancar aja|aman aja|aman-aman|aman kok|normal aja|
          ~normal kok|di gue bisa|di gw bisa|gue lancar|punya gue normal|bisa kok|aman sentosa|wuzz|baik-baik saja
        polarity.unrelated tanya 3: gimana cara|bagaimana cara|cara|caranya|rekomendasi|rekomen|rekomendasiin|berapa
          harga|harga|mahal|murah|saham|dijual|jual|wts|wtb|dulu|tahun lalu|nonton|film|drakor|pengen|pengin|
          ~lowongan|promo|hapus akun|berhenti langganan
        kind.official kami 3: mohon maaf|kami sedang|kami mohon|tim kami|teknisi kami|petugas kami|terima kasih
          atas|pelanggan yth|yth|sehubungan dengan|pemeliharaan|perbaikan jaringan|sobat|kak, mohon|kami
          informasikan|akan dilakukan|ketidaknyamanan
        kind.news berita 3: warganet|pengguna mengeluh|pengguna melaporkan|ribuan|jutaan|menurut|diduga|kementerian|
          ~kominfo|polisi|dilaporkan|diumumkan|pihak|manajemen|juru bicara
        kind.promo promo 3: diskon|gratis|cek bio|link di bio|klik link|daftar sekarang|dm aja|jual akun|voucher|
          ~cashback|slot gacor|gacor|jasa|followers murah|order via|open order
        kind.second_hand lain 3: ibu|bapak|mama|papa|kakak|adik|adek|temen|teman|tetangga|istri|suami|bos|sepupu|
          ~tante|om|nenek|pacar .. bilang|katanya|gak|ga|juga; katanya|konon|denger-denger|kabarnya|orang-orang
          bilang|pada bilang|banyak yang|di tempat temen
        kind.joke lawak 3: merpati pos|zaman batu|jaman batu|kiamat|ngobrol sama keluarga|burung merpati
        cause.overload antre 3: antri|antrian|antrean|kebanyakan|server penuh|penuh|membludak|rebutan|war tiket|
          ~overload|bersamaan
        cause.software update 3: abis update|habis update|setelah update|sejak update|gara-gara update|update
          terbaru|pembaruan|bug
        cause.cyberattack serangan 3: serangan siber|hacker|peretas|diretas|ransomware|ddos
        cause.network kabel 3: kabel laut|kabel putus|kabel|fiber optik putus|fo putus|kabel bawah laut|tower|
          ~galian|bts
        cause.power listrik 3: mati lampu|listrik padam|listrik mati|pemadaman|gardu|trafo|mati listrik
        cause.maintenance pemeliharaan 3: maintenance|pemeliharaan|perbaikan jaringan
        impact.work kerja 2: kerja|kerjaan|meeting|kantor|wfh|bos
        impact.study kuliah 2: ujian|kuliah|sekolah|tugas|skripsi|zoom kelas
        impact.money uang 2: gaji|kontrakan|belanja|kasir|bensin|bayar kos
        impact.travel jalan 2: kereta|pesawat|bandara|tiket|mudik
        impact.safety darurat 2: rumah sakit|darurat|obat|ambulans
        impact.personal hidup 2: mama|keluarga|nonton bola|ultah
        lang small 1: yang|di|ke|dan|ini|itu|gak|ga|nggak|ngga|tidak|bisa|ada|dari|udah|sudah|udh|sih|aja|nih|tuh|
          ~dong|kok|deh|lah|banget|gue|gw|gua|aku|saya|lu|lo|kamu|kita|kami|mereka|buat|untuk|sama|juga|lagi|masih|
          ~belum|terus|mulu|kenapa|knp|gimana|apa|siapa|kapan|mana|kalau|kalo|karena|padahal|cuma|cuman|tapi|atau|
          ~jadi|pas|dong|hari|jam|kemarin|sekarang|tadi|besok|malam|pagi|semua|orang|yg|dgn|dg|utk|tdk|jg|sm|bgt|gk|
          ~dr|krn|wkwk|wkwkwk|min|kak|bang|guys|anjir|alhamdulillah|satu|lalu|mati|coba|akan|telah|oleh|pada|dengan
        """
}
