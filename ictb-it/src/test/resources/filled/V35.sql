UPDATE document SET warning = 'Some characters were not drawn: embed the fonts in the PDF (STSong-Light)';
