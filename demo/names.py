"""Names as they are given in many parts of the country; every combination is made by chance."""

WOMEN = (
    "Siti Sri Dewi Ratna Endang Wati Yuni Ani Rini Nur Lestari Indah Fitri Maya Sari Tuti Kartika Wulan Ayu Putri "
    "Aminah Rohana Halimah Suminah Painem Tukiyem Ngatini Marni Lilis Euis Neneng Imas Yayah Rukmini Murni Hartini "
    "Sulastri Wahyuni Nurhayati Rosita Elis Kokom Iis Mimin Titin Yanti Susi Lia Nia Ida"
).split()
MEN = (
    "Agus Budi Slamet Joko Bambang Sutrisno Eko Dwi Tri Hadi Suparman Wahyu Rudi Hendra Dedi Asep Ujang Yayan Cecep Dadang "
    "Maman Engkos Karta Sarno Paijo Ngadiman Tukiman Sukarno Iwan Andi Rahmat Yusuf Ahmad Ridwan Hasan Umar Fajar Bayu "
    "Galih Gilang Surya Teguh Hari Yanto Sigit Purnomo Heri Anton Jajang Uus"
).split()
SECOND = (
    "Susanto Hidayat Kurniawan Setiawan Santoso Wijaya Nugroho Saputra Permana Suryadi Hartono Gunawan Maulana Ramadhan "
    "Firmansyah Prasetyo Wibowo Utomo Supriyadi Mulyana Sutisna Kosasih Sumarna Rohman Hakim Sanusi Basri Lubis Siregar "
    "Sitorus Nasution Tanjung Rahayu Safitri Handayani Puspita Anggraini Kusuma Melati Permata Suhartini Astuti"
).split()
STREETS = (
    "Melati",
    "Kenanga",
    "Mawar",
    "Cempaka",
    "Anggrek",
    "Flamboyan",
    "Dahlia",
    "Teratai",
    "Bougenvil",
    "Kamboja",
)
