/** Tells an officer how to be spoken to in Vietnamese: where nothing says which language is wanted, English is spoken. */
export const offerOfVietnamese =
  'Tiếng Việt: thêm --lang vi vào lệnh, hoặc đặt biến môi trường TTHC_LANG=vi.';
