/// Languages to choose from while typing: those most spoken at home in the United States (U.S. Census Bureau, American
/// Community Survey 2017–2021, table B16001), and sign language. Others can be typed.
package enum CommonLanguages {
  package static let all = [
    "Albanian", "American Sign Language", "Amharic", "Arabic", "Armenian", "Bengali", "Cantonese",
    "Cape Verdean Creole",
    "Dari", "English", "Farsi", "French", "German", "Greek", "Gujarati", "Haitian Creole", "Hebrew", "Hindi", "Hmong",
    "Igbo", "Italian", "Japanese", "Khmer", "Korean", "Lao", "Mandarin", "Navajo", "Nepali", "Pashto", "Polish",
    "Portuguese", "Punjabi", "Romanian", "Russian", "Somali", "Spanish", "Swahili", "Tagalog", "Tamil", "Telugu",
    "Thai",
    "Tigrinya", "Turkish", "Twi", "Ukrainian", "Urdu", "Vietnamese", "Yiddish", "Yoruba",
  ]
}
