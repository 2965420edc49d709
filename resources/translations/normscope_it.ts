<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="it" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>About NormScope</source>
        <translation>Informazioni su NormScope</translation>
    </message>
    <message>
        <source>&amp;Copy system information</source>
        <translation>&amp;Copia le informazioni di sistema</translation>
    </message>
    <message>
        <source>See what happens inside the L2 normalization layer of NumPyNet.

Free software under the GNU General Public License, version 3 or later. It never uses the network.

The layer&apos;s own lines are quoted from NumPyNet by Mattia Ceccarelli and Nico Curti, under the MIT licence. Fonts: Inter, JetBrains Mono and KaTeX, under the SIL Open Font License. Photographs: Stéfan van der Walt, Rachel Michetti (CC0) and SpaceX (public domain). Built with Qt (LGPL 3), QCustomPlot (GPL 3), Eigen (MPL 2), oneTBB (Apache 2), zlib and libtiff.</source>
        <translation>Guarda cosa succede dentro lo strato di normalizzazione L2 di NumPyNet.

Software libero sotto la GNU General Public License, versione 3 o successiva. Non usa mai la rete.

Le righe dello strato sono citate da NumPyNet di Mattia Ceccarelli e Nico Curti, sotto la licenza MIT. Caratteri: Inter, JetBrains Mono e KaTeX, sotto la SIL Open Font License. Fotografie: Stéfan van der Walt, Rachel Michetti (CC0) e SpaceX (pubblico dominio). Realizzato con Qt (LGPL 3), QCustomPlot (GPL 3), Eigen (MPL 2), oneTBB (Apache 2), zlib e libtiff.</translation>
    </message>
</context>
<context>
    <name>Colormap</name>
    <message>
        <source>Viridis</source>
        <translation>Viridis</translation>
    </message>
    <message>
        <source>Magma</source>
        <translation>Magma</translation>
    </message>
    <message>
        <source>Inferno</source>
        <translation>Inferno</translation>
    </message>
    <message>
        <source>Cividis</source>
        <translation>Cividis</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Grigio</translation>
    </message>
    <message>
        <source>Blue to orange</source>
        <translation>Dal blu all&apos;arancione</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>%1 &gt; %2</source>
        <comment>menu, its entry</comment>
        <translation>%1 &gt; %2</translation>
    </message>
</context>
<context>
    <name>CompareHead</name>
    <message>
        <source>A</source>
        <translation>A</translation>
    </message>
    <message>
        <source>B</source>
        <translation>B</translation>
    </message>
    <message>
        <source>A − B</source>
        <translation>A − B</translation>
    </message>
    <message>
        <source>|A − B|</source>
        <translation>|A − B|</translation>
    </message>
    <message>
        <source>A ÷ B</source>
        <translation>A ÷ B</translation>
    </message>
    <message>
        <source>Angle</source>
        <translation>Angolo</translation>
    </message>
    <message>
        <source>Signs</source>
        <translation>Segni</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Dividi</translation>
    </message>
    <message>
        <source>Flip</source>
        <translation>Alterna</translation>
    </message>
</context>
<context>
    <name>CompareMode</name>
    <message>
        <source>A alone</source>
        <translation>A da solo</translation>
    </message>
    <message>
        <source>B alone</source>
        <translation>B da solo</translation>
    </message>
    <message>
        <source>split</source>
        <translation>divisi</translation>
    </message>
    <message>
        <source>flip</source>
        <translation>alternati</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nulla</translation>
    </message>
    <message>
        <source>the picture that lies</source>
        <translation>la figura che mente</translation>
    </message>
</context>
<context>
    <name>CompareOperation</name>
    <message>
        <source>A minus B</source>
        <translation>A meno B</translation>
    </message>
    <message>
        <source>The difference of each two elements. White is none, orange is where A is larger.</source>
        <translation>La differenza di ogni due elementi. Bianco è nessuna, arancione è dove A è maggiore.</translation>
    </message>
    <message>
        <source>How far each two elements are apart.</source>
        <translation>Quanto sono lontani ogni due elementi.</translation>
    </message>
    <message>
        <source>A divided by B</source>
        <translation>A diviso B</translation>
    </message>
    <message>
        <source>Degrees between the vectors that A and B have in each group of A&apos;s axis. A vector of zeros has none.</source>
        <translation>I gradi fra i vettori che A e B hanno in ogni gruppo dell&apos;asse di A. Un vettore di zeri non ne ha.</translation>
    </message>
    <message>
        <source>same sign</source>
        <translation>stesso segno</translation>
    </message>
    <message>
        <source>opposite signs</source>
        <translation>segni opposti</translation>
    </message>
    <message>
        <source>one is 0</source>
        <translation>uno è 0</translation>
    </message>
    <message>
        <source>distance of A and B</source>
        <translation>distanza tra A e B</translation>
    </message>
    <message>
        <source>angle</source>
        <translation>angolo</translation>
    </message>
    <message>
        <source>signs</source>
        <translation>segni</translation>
    </message>
    <message>
        <source>Orange where A and B have the same sign, blue where they have opposite signs, white where just one of them is 0. Below 100 % the map shows what most pixels of a place have.</source>
        <translation>Arancione dove A e B hanno lo stesso segno, blu dove hanno segni opposti, bianco dove solo uno dei due è 0. Sotto il 100 % la mappa mostra ciò che ha la maggior parte dei pixel di un posto.</translation>
    </message>
    <message>
        <source>How many times B each element of A is, on a log scale about 1. x ÷ 0 is infinite, 0 ÷ 0 is not a number. Where A and B have opposite signs the map is grey and hatched. Below 100 % it shows means of ratios.</source>
        <translation>Quante volte B è ogni elemento di A, in scala logaritmica intorno a 1. x ÷ 0 è infinito, 0 ÷ 0 non è un numero. Dove A e B hanno segni opposti la mappa è grigia e tratteggiata. Sotto il 100 % mostra medie di rapporti.</translation>
    </message>
</context>
<context>
    <name>CompareText</name>
    <message>
        <source>nowhere a number</source>
        <translation>mai un numero</translation>
    </message>
    <message>
        <source>axis None</source>
        <translation>asse None</translation>
    </message>
    <message>
        <source>axis %1</source>
        <translation>asse %1</translation>
    </message>
    <message>
        <source>epsilon %1</source>
        <translation>epsilon %1</translation>
    </message>
    <message>
        <source>delta in %1</source>
        <translation>delta in %1</translation>
    </message>
    <message>
        <source>image %1</source>
        <translation>immagine %1</translation>
    </message>
    <message>
        <source>Identical bit for bit</source>
        <translation>Identici bit per bit</translation>
    </message>
    <message>
        <source>%1 of signs agree</source>
        <translation>%1 dei segni concorda</translation>
    </message>
    <message>
        <source>%1 elements</source>
        <translation>%1 elementi</translation>
    </message>
    <message>
        <source>%1 identical</source>
        <translation>%1 identici</translation>
    </message>
    <message>
        <source>angles %1°</source>
        <translation>angoli %1°</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>operation, range</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 opposite</source>
        <translation>%1 opposti</translation>
    </message>
    <message>
        <source>%1 with one of them 0</source>
        <translation>%1 con uno dei due 0</translation>
    </message>
    <message>
        <source>No group has an angle</source>
        <translation>Nessun gruppo ha un angolo</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>numbers</comment>
        <translation>da %1 a %2</translation>
    </message>
    <message>
        <source>no group has an angle</source>
        <translation>nessun gruppo ha un angolo</translation>
    </message>
    <message>
        <source>%1 opposite signs: grey</source>
        <translation>%1 di segni opposti: grigio</translation>
    </message>
    <message>
        <source>median %1, %2 of groups below 0, all elements as one vector %3</source>
        <comment>cosine, share, cosine</comment>
        <translation>mediana %1, %2 dei gruppi sotto 0, tutti gli elementi come un vettore %3</translation>
    </message>
</context>
<context>
    <name>DeltaChooser</name>
    <message>
        <source>Zeros</source>
        <translation>Zeri</translation>
    </message>
    <message>
        <source>Nothing arrives from the next layer</source>
        <translation>Nulla arriva dal layer successivo</translation>
    </message>
    <message>
        <source>Ones</source>
        <translation>Uni</translation>
    </message>
    <message>
        <source>1 everywhere. Most wrong rules look right here</source>
        <translation>1 ovunque. Qui quasi ogni regola sbagliata sembra giusta</translation>
    </message>
    <message>
        <source>Random</source>
        <translation>Casuali</translation>
    </message>
    <message>
        <source>Numbers from -1 to 1, the same each time</source>
        <translation>Numeri da -1 a 1, ogni volta gli stessi</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Output</translation>
    </message>
    <message>
        <source>The layer&apos;s own output</source>
        <translation>L&apos;output del layer stesso</translation>
    </message>
    <message>
        <source>One element</source>
        <translation>Un elemento</translation>
    </message>
    <message>
        <source>1 at the pointed element, 0 elsewhere</source>
        <translation>1 nell&apos;elemento indicato, 0 altrove</translation>
    </message>
    <message>
        <source>File...</source>
        <translation>File...</translation>
    </message>
    <message>
        <source>A .npy of the input&apos;s shape</source>
        <translation>Un .npy con la forma dell&apos;input</translation>
    </message>
</context>
<context>
    <name>DisabledReason</name>
    <message>
        <source>nothing was done yet</source>
        <translation>ancora nulla è stato fatto</translation>
    </message>
    <message>
        <source>nothing was undone</source>
        <translation>nulla è stato annullato</translation>
    </message>
    <message>
        <source>everything is as at first</source>
        <translation>tutto è come all&apos;inizio</translation>
    </message>
    <message>
        <source>this is the last stage</source>
        <translation>questo è l&apos;ultimo stadio</translation>
    </message>
    <message>
        <source>this is the first stage</source>
        <translation>questo è il primo stadio</translation>
    </message>
    <message>
        <source>backward was called once</source>
        <translation>backward è stato chiamato una volta</translation>
    </message>
    <message>
        <source>a sample is not read from a file</source>
        <translation>un esempio non si legge da un file</translation>
    </message>
    <message>
        <source>nothing is being computed</source>
        <translation>nulla è in calcolo</translation>
    </message>
    <message>
        <source>there is one view</source>
        <translation>c&apos;è una sola vista</translation>
    </message>
    <message>
        <source>this is the last channel</source>
        <translation>questo è l&apos;ultimo canale</translation>
    </message>
    <message>
        <source>this is the first channel</source>
        <translation>questo è il primo canale</translation>
    </message>
    <message>
        <source>this is the last image</source>
        <translation>questa è l&apos;ultima immagine</translation>
    </message>
    <message>
        <source>this is the first image</source>
        <translation>questa è la prima immagine</translation>
    </message>
    <message>
        <source>the result is not there yet</source>
        <translation>il risultato non c&apos;è ancora</translation>
    </message>
    <message>
        <source>this is the only image</source>
        <translation>questa è l&apos;unica immagine</translation>
    </message>
    <message>
        <source>no element is pointed at</source>
        <translation>nessun elemento è indicato</translation>
    </message>
    <message>
        <source>no element is pinned</source>
        <translation>nessun elemento è fissato</translation>
    </message>
    <message>
        <source>no file was opened yet</source>
        <translation>nessun file è stato ancora aperto</translation>
    </message>
    <message>
        <source>nothing is compared</source>
        <translation>nulla è confrontato</translation>
    </message>
    <message>
        <source>a comparison is shown</source>
        <translation>è mostrato un confronto</translation>
    </message>
    <message>
        <source>these pictures do not zoom</source>
        <translation>queste immagini non si ingrandiscono</translation>
    </message>
    <message>
        <source>no value of the stage is special</source>
        <translation>nessun valore dello stadio è speciale</translation>
    </message>
    <message>
        <source>that needs three channels without a sign</source>
        <translation>servono tre canali senza segno</translation>
    </message>
    <message>
        <source>all channels show the same</source>
        <translation>tutti i canali mostrano lo stesso</translation>
    </message>
    <message>
        <source>the stage has no finite value</source>
        <translation>lo stadio non ha valori finiti</translation>
    </message>
    <message>
        <source>no finished plot is shown</source>
        <translation>nessun grafico completo è mostrato</translation>
    </message>
    <message>
        <source>nothing is held, selected or drawn</source>
        <translation>nulla è tenuto, selezionato o tracciato</translation>
    </message>
</context>
<context>
    <name>Gestures</name>
    <message>
        <source>On the window</source>
        <translation>Sulla finestra</translation>
    </message>
    <message>
        <source>On the map</source>
        <translation>Sulla mappa</translation>
    </message>
    <message>
        <source>On A and B</source>
        <translation>Su A e B</translation>
    </message>
    <message>
        <source>On the scale of colours</source>
        <translation>Sulla scala dei colori</translation>
    </message>
    <message>
        <source>On the stages and the timeline</source>
        <translation>Sugli stadi e sulla linea del tempo</translation>
    </message>
    <message>
        <source>On the images of a batch</source>
        <translation>Sulle immagini di un batch</translation>
    </message>
    <message>
        <source>On axis and channels</source>
        <translation>Su asse e canali</translation>
    </message>
    <message>
        <source>On the equation</source>
        <translation>Sull&apos;equazione</translation>
    </message>
    <message>
        <source>On code, values and pins</source>
        <translation>Su codice, valori ed elementi fissati</translation>
    </message>
    <message>
        <source>On the plots</source>
        <translation>Sui grafici</translation>
    </message>
    <message>
        <source>On the edge of a panel</source>
        <translation>Sul bordo di un pannello</translation>
    </message>
    <message>
        <source>In a number field</source>
        <translation>In un campo numerico</translation>
    </message>
    <message>
        <source>Drop files or folders</source>
        <translation>Trascina file o cartelle</translation>
    </message>
    <message>
        <source>Open them; several of one size are a batch</source>
        <translation>Li apre; più immagini della stessa dimensione formano un batch</translation>
    </message>
    <message>
        <source>Click</source>
        <translation>Clic</translation>
    </message>
    <message>
        <source>Wheel, or pinch</source>
        <translation>Rotella, o pizzico</translation>
    </message>
    <message>
        <source>Zoom at the pointer</source>
        <translation>Ingrandisci nel punto indicato</translation>
    </message>
    <message>
        <source>Drag</source>
        <translation>Trascina</translation>
    </message>
    <message>
        <source>Move a map that is larger than its view</source>
        <translation>Sposta una mappa più grande della sua vista</translation>
    </message>
    <message>
        <source>Space or middle button and drag</source>
        <translation>Spazio o tasto centrale e trascina</translation>
    </message>
    <message>
        <source>Move the map</source>
        <translation>Sposta la mappa</translation>
    </message>
    <message>
        <source>Shift and drag</source>
        <translation>Shift e trascina</translation>
    </message>
    <message>
        <source>Double-click</source>
        <translation>Doppio clic</translation>
    </message>
    <message>
        <source>Show the whole map</source>
        <translation>Mostra tutta la mappa</translation>
    </message>
    <message>
        <source>Double tap with two fingers</source>
        <translation>Doppio tocco con due dita</translation>
    </message>
    <message>
        <source>Show the whole map, or 100 %</source>
        <translation>Mostra tutta la mappa, o il 100 %</translation>
    </message>
    <message>
        <source>Arrow keys</source>
        <translation>Frecce</translation>
    </message>
    <message>
        <source>Move the pointed element</source>
        <translation>Sposta l&apos;elemento indicato</translation>
    </message>
    <message>
        <source>Shift+Arrow keys</source>
        <translation>Shift+frecce</translation>
    </message>
    <message>
        <source>Move it by ten</source>
        <translation>Spostalo di dieci</translation>
    </message>
    <message>
        <source>+ or =</source>
        <translation>+ o =</translation>
    </message>
    <message>
        <source>Magnify</source>
        <translation>Ingrandisci</translation>
    </message>
    <message>
        <source>-</source>
        <translation>-</translation>
    </message>
    <message>
        <source>Show more of the map</source>
        <translation>Mostra di più della mappa</translation>
    </message>
    <message>
        <source>0</source>
        <translation>0</translation>
    </message>
    <message>
        <source>One image pixel on one screen pixel</source>
        <translation>Un pixel dell&apos;immagine su un pixel dello schermo</translation>
    </message>
    <message>
        <source>F</source>
        <translation>F</translation>
    </message>
    <message>
        <source>Hold X</source>
        <translation>Tieni premuto X</translation>
    </message>
    <message>
        <source>See the other one of A and B</source>
        <translation>Guarda l&apos;altro tra A e B</translation>
    </message>
    <message>
        <source>Drag the divider</source>
        <translation>Trascina il divisore</translation>
    </message>
    <message>
        <source>More of A, or more of B</source>
        <translation>Più di A, o più di B</translation>
    </message>
    <message>
        <source>Left, Right</source>
        <translation>Sinistra, destra</translation>
    </message>
    <message>
        <source>Move the divider by a hundredth of the map</source>
        <translation>Sposta il divisore di un centesimo della mappa</translation>
    </message>
    <message>
        <source>Page Up, Page Down</source>
        <translation>Pag su, Pag giù</translation>
    </message>
    <message>
        <source>Move it by a tenth of the map</source>
        <translation>Spostalo di un decimo della mappa</translation>
    </message>
    <message>
        <source>Home, End</source>
        <translation>Home, Fine</translation>
    </message>
    <message>
        <source>All of B, all of A</source>
        <translation>Tutto B, tutto A</translation>
    </message>
    <message>
        <source>Point</source>
        <translation>Indica</translation>
    </message>
    <message>
        <source>Mark the pixels of this value</source>
        <translation>Segna i pixel di questo valore</translation>
    </message>
    <message>
        <source>Up, Down</source>
        <translation>Su, giù</translation>
    </message>
    <message>
        <source>Mark the pixels of another value</source>
        <translation>Segna i pixel di un altro valore</translation>
    </message>
    <message>
        <source>Mark those at the ends</source>
        <translation>Segna quelli agli estremi</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Mark none</source>
        <translation>Non segnarne nessuno</translation>
    </message>
    <message>
        <source>Go to the stage</source>
        <translation>Vai allo stadio</translation>
    </message>
    <message>
        <source>Click above a stop</source>
        <translation>Clic sopra una tappa</translation>
    </message>
    <message>
        <source>Pin the stage, or take its pin away</source>
        <translation>Fissa lo stadio, o togli il segno</translation>
    </message>
    <message>
        <source>Right click on a stop</source>
        <translation>Clic destro su una tappa</translation>
    </message>
    <message>
        <source>What can be done with its pin</source>
        <translation>Che cosa si può fare con il suo segno</translation>
    </message>
    <message>
        <source>Wheel</source>
        <translation>Rotella</translation>
    </message>
    <message>
        <source>Move the row of stages where it is too long</source>
        <translation>Scorri la riga degli stadi se è troppo lunga</translation>
    </message>
    <message>
        <source>The stage beside</source>
        <translation>Lo stadio accanto</translation>
    </message>
    <message>
        <source>The first and the last stage</source>
        <translation>Il primo e l&apos;ultimo stadio</translation>
    </message>
    <message>
        <source>Move an image to another place</source>
        <translation>Sposta un&apos;immagine in un altro posto</translation>
    </message>
    <message>
        <source>Right click</source>
        <translation>Clic destro</translation>
    </message>
    <message>
        <source>What can be done with the image</source>
        <translation>Che cosa si può fare con l&apos;immagine</translation>
    </message>
    <message>
        <source>Move the row of images where it is too long</source>
        <translation>Scorri la riga delle immagini se è troppo lunga</translation>
    </message>
    <message>
        <source>The image beside</source>
        <translation>L&apos;immagine accanto</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Canc</translation>
    </message>
    <message>
        <source>Take the image out of the batch</source>
        <translation>Togli l&apos;immagine dal batch</translation>
    </message>
    <message>
        <source>Ctrl or Shift and click</source>
        <translation>Ctrl o Maiusc e clic</translation>
    </message>
    <message>
        <source>Add an axis to the set, or take it away</source>
        <translation>Aggiungi un asse all&apos;insieme, o toglilo</translation>
    </message>
    <message>
        <source>The choice beside</source>
        <translation>La scelta accanto</translation>
    </message>
    <message>
        <source>Space or Return</source>
        <translation>Spazio o Invio</translation>
    </message>
    <message>
        <source>Take it, or take it from a set</source>
        <translation>Sceglila, o toglila da un insieme</translation>
    </message>
    <message>
        <source>+</source>
        <translation>+</translation>
    </message>
    <message>
        <source>Every choice of axes</source>
        <translation>Ogni scelta di assi</translation>
    </message>
    <message>
        <source>Click on a quantity</source>
        <translation>Clic su una grandezza</translation>
    </message>
    <message>
        <source>Go to its stage</source>
        <translation>Vai al suo stadio</translation>
    </message>
    <message>
        <source>The quantity beside</source>
        <translation>La grandezza accanto</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Invio</translation>
    </message>
    <message>
        <source>Go to the stage of the next line</source>
        <translation>Vai allo stadio della riga accanto</translation>
    </message>
    <message>
        <source>Ctrl+C</source>
        <translation>Ctrl+C</translation>
    </message>
    <message>
        <source>Copy the value of the line</source>
        <translation>Copia il valore della riga</translation>
    </message>
    <message>
        <source>Click on the cross of a pin</source>
        <translation>Clic sulla croce di un elemento fissato</translation>
    </message>
    <message>
        <source>Take the pin away</source>
        <translation>Non fissarlo più</translation>
    </message>
    <message>
        <source>Copy a value, or all of them</source>
        <translation>Copia un valore, o tutti</translation>
    </message>
    <message>
        <source>Drag across the bars</source>
        <translation>Trascina sulle barre</translation>
    </message>
    <message>
        <source>Mark the pixels with these values</source>
        <translation>Segna i pixel con questi valori</translation>
    </message>
    <message>
        <source>Click on the bars</source>
        <translation>Clic sulle barre</translation>
    </message>
    <message>
        <source>Select a bar of the histogram; with Shift more of them</source>
        <translation>Scegli una barra dell&apos;istogramma; con Shift più d&apos;una</translation>
    </message>
    <message>
        <source>Drag a handle</source>
        <translation>Trascina una maniglia</translation>
    </message>
    <message>
        <source>Move an end of the range</source>
        <translation>Sposta un estremo dell&apos;intervallo</translation>
    </message>
    <message>
        <source>Double-click on a handle</source>
        <translation>Doppio clic su una maniglia</translation>
    </message>
    <message>
        <source>Let the range end where the values end</source>
        <translation>Fai finire l&apos;intervallo dove finiscono i valori</translation>
    </message>
    <message>
        <source>Arrow keys, Page Up, Page Down</source>
        <translation>Frecce, Pag su, Pag giù</translation>
    </message>
    <message>
        <source>Move a handle of the range</source>
        <translation>Sposta una maniglia dell&apos;intervallo</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Spazio</translation>
    </message>
    <message>
        <source>Copy or save the plot</source>
        <translation>Copia o salva il grafico</translation>
    </message>
    <message>
        <source>Make the panel wider or narrower</source>
        <translation>Allarga o restringi il pannello</translation>
    </message>
    <message>
        <source>Give it its usual width</source>
        <translation>Riportalo alla larghezza consueta</translation>
    </message>
    <message>
        <source>Make it wider or narrower</source>
        <translation>Allargalo o restringilo</translation>
    </message>
    <message>
        <source>As narrow and as wide as it goes</source>
        <translation>Stretto e largo quanto si può</translation>
    </message>
    <message>
        <source>Take the number</source>
        <translation>Accetta il numero</translation>
    </message>
    <message>
        <source>Bring the last number back</source>
        <translation>Riporta l&apos;ultimo numero</translation>
    </message>
    <message>
        <source>Point at an element and hold the probe there; once more lets it go</source>
        <translation>Indica un elemento e tieni lì la sonda; ancora una volta la lascia andare</translation>
    </message>
    <message>
        <source>Let the probe follow the pointer again</source>
        <translation>Lascia che la sonda segua di nuovo il puntatore</translation>
    </message>
    <message>
        <source>What can be done with the element</source>
        <translation>Che cosa si può fare con l&apos;elemento</translation>
    </message>
    <message>
        <source>Draw a line for the profile; Esc takes it away</source>
        <translation>Traccia una linea per il profilo; Esc la toglie</translation>
    </message>
    <message>
        <source>Profile along the row or the column, in place of a line</source>
        <translation>Profilo lungo la riga o la colonna, al posto di una linea</translation>
    </message>
</context>
<context>
    <name>HeatmapView</name>
    <message>
        <source>row %1</source>
        <translation>riga %1</translation>
    </message>
    <message>
        <source>column %1</source>
        <translation>colonna %1</translation>
    </message>
</context>
<context>
    <name>LookMenu</name>
    <message>
        <source>&amp;Reset</source>
        <translation>&amp;Ripristina</translation>
    </message>
    <message>
        <source>Scale, colours and range as they were at first</source>
        <translation>Scala, colori e intervallo com&apos;erano all&apos;inizio</translation>
    </message>
    <message>
        <source>How values are spread over the colours</source>
        <translation>Come i valori si distribuiscono sui colori</translation>
    </message>
    <message>
        <source>Scale as the stage needs it</source>
        <translation>Scala adatta allo stadio</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Colori</translation>
    </message>
    <message>
        <source>The colours of this stage</source>
        <translation>I colori di questo stadio</translation>
    </message>
    <message>
        <source>As the stage needs them</source>
        <translation>Adatti allo stadio</translation>
    </message>
    <message>
        <source>Range: &amp;all values</source>
        <translation>Intervallo: &amp;tutti i valori</translation>
    </message>
    <message>
        <source>From the least to the largest value</source>
        <translation>Dal valore minimo al massimo</translation>
    </message>
    <message>
        <source>Range: what is &amp;seen</source>
        <translation>Intervallo: ciò che si &amp;vede</translation>
    </message>
    <message>
        <source>From the least to the largest value in the view</source>
        <translation>Dal valore minimo al massimo nella vista</translation>
    </message>
    <message>
        <source>Range: &amp;keep this one</source>
        <translation>Intervallo: &amp;mantieni questo</translation>
    </message>
    <message>
        <source>The range stays when axis, rule or image change</source>
        <translation>L&apos;intervallo resta quando cambiano asse, regola o immagine</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Intervallo</translation>
    </message>
    <message>
        <source>Range: the se&amp;lection</source>
        <translation>Intervallo: la se&amp;lezione</translation>
    </message>
    <message>
        <source>The values that are selected in the histogram</source>
        <translation>I valori scelti nell&apos;istogramma</translation>
    </message>
    <message>
        <source>Range: %1–%2 %</source>
        <translation>Intervallo: %1–%2 %</translation>
    </message>
    <message>
        <source>Without the few values that are far from the others, so that these get the colours</source>
        <translation>Senza i pochi valori lontani dagli altri, così che i colori vadano a questi</translation>
    </message>
    <message>
        <source>%1 beyond</source>
        <translation>%1 oltre</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Chiaro</translation>
    </message>
    <message>
        <source>Dark text on light panels</source>
        <translation>Testo scuro su pannelli chiari</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Scuro</translation>
    </message>
    <message>
        <source>Light text on dark panels</source>
        <translation>Testo chiaro su pannelli scuri</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Come il s&amp;istema</translation>
    </message>
    <message>
        <source>Light or dark, as the desktop is</source>
        <translation>Chiaro o scuro, come il desktop</translation>
    </message>
    <message>
        <source>&amp;Layer</source>
        <translation>&amp;Layer</translation>
    </message>
    <message>
        <source>&amp;Axis</source>
        <translation>&amp;Asse</translation>
    </message>
    <message>
        <source>&amp;Rule</source>
        <translation>&amp;Regola</translation>
    </message>
    <message>
        <source>&amp;Delta in</source>
        <translation>&amp;Delta in</translation>
    </message>
    <message>
        <source>&amp;Go to</source>
        <translation>&amp;Vai a</translation>
    </message>
    <message>
        <source>Co&amp;lours of the stage</source>
        <translation>Co&amp;lori dello stadio</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Vista</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Tema</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;File</translation>
    </message>
    <message>
        <source>&amp;Samples</source>
        <translation>E&amp;sempi</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Modifica</translation>
    </message>
    <message>
        <source>&amp;Step</source>
        <translation>&amp;Passo</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Aiuto</translation>
    </message>
    <message>
        <source>Plots</source>
        <translation>Grafici</translation>
    </message>
    <message>
        <source>Open re&amp;cent</source>
        <translation>Apri re&amp;centi</translation>
    </message>
    <message>
        <source>&amp;Batch</source>
        <translation>&amp;Batch</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>&amp;Confronta</translation>
    </message>
</context>
<context>
    <name>Rule</name>
    <message>
        <source>Documented</source>
        <translation>Documentata</translation>
    </message>
    <message>
        <source>NumPyNet&apos;s code and page</source>
        <translation>il codice e la pagina di NumPyNet</translation>
    </message>
    <message>
        <source>Exact</source>
        <translation>Esatta</translation>
    </message>
    <message>
        <source>calculus, and what automatic differentiation gives</source>
        <translation>l&apos;analisi, e ciò che dà la derivazione automatica</translation>
    </message>
    <message>
        <source>Passthrough</source>
        <translation>Passante</translation>
    </message>
    <message>
        <source>darknet on the CPU, where the line with scales is commented out</source>
        <translation>darknet sulla CPU, dove la riga con scales è commentata</translation>
    </message>
</context>
<context>
    <name>ScaleName</name>
    <message>
        <source>linear</source>
        <translation>lineare</translation>
    </message>
    <message>
        <source>log</source>
        <translation>log</translation>
    </message>
    <message>
        <source>symlog</source>
        <translation>symlog</translation>
    </message>
</context>
<context>
    <name>SetupField</name>
    <message>
        <source>a built-in sample instead of FILE</source>
        <translation>un esempio interno al posto di FILE</translation>
    </message>
    <message>
        <source>what the dimensions of a .npy are (by their number, channels last)</source>
        <translation>che cosa sono le dimensioni di un .npy (dal loro numero, canali per ultimi)</translation>
    </message>
    <message>
        <source>what becomes of an alpha channel (drop)</source>
        <translation>che cosa si fa di un canale alfa (drop)</translation>
    </message>
    <message>
        <source>refuse larger inputs (120)</source>
        <translation>rifiuta input più grandi (120)</translation>
    </message>
    <message>
        <source>to 0-1 over the whole batch; by the type&apos;s maximum; raw (minmax for images, none for .npy)</source>
        <translation>a 0-1 su tutto il batch; per il massimo del tipo; com&apos;è (minmax per immagini, none per .npy)</translation>
    </message>
    <message>
        <source>the axes that a group extends over: 0 batch, 1 rows, 2 columns, 3 channels (run: none, window: 3)</source>
        <translation>gli assi su cui si estende un gruppo: 0 batch, 1 righe, 2 colonne, 3 canali (run: none, finestra: 3)</translation>
    </message>
    <message>
        <source>added inside the root (1e-8)</source>
        <translation>aggiunto sotto la radice (1e-8)</translation>
    </message>
    <message>
        <source>compute type (float64)</source>
        <translation>tipo di calcolo (float64)</translation>
    </message>
    <message>
        <source>how backward makes delta (documented)</source>
        <translation>come backward fa delta (documented)</translation>
    </message>
    <message>
        <source>what arrives from the next layer (zeros)</source>
        <translation>ciò che arriva dal layer successivo (zeros)</translation>
    </message>
    <message>
        <source>calls of backward on one delta array (1)</source>
        <translation>chiamate di backward su un solo array delta (1)</translation>
    </message>
    <message>
        <source>the stage that is shown (output)</source>
        <translation>lo stadio mostrato (output)</translation>
    </message>
    <message>
        <source>the images of the input in this order; one may come twice (all)</source>
        <translation>le immagini dell&apos;input in quest&apos;ordine; una può ripetersi (tutte)</translation>
    </message>
    <message>
        <source>as A</source>
        <translation>come A</translation>
    </message>
    <message>
        <source>NHWC</source>
        <translation>NHWC</translation>
    </message>
    <message>
        <source>NCHW</source>
        <translation>NCHW</translation>
    </message>
    <message>
        <source>HWC</source>
        <translation>HWC</translation>
    </message>
    <message>
        <source>CHW</source>
        <translation>CHW</translation>
    </message>
    <message>
        <source>HW</source>
        <translation>HW</translation>
    </message>
    <message>
        <source>by the dimensions</source>
        <translation>secondo le dimensioni</translation>
    </message>
    <message>
        <source>0–1 over the batch</source>
        <translation>0–1 sul batch</translation>
    </message>
    <message>
        <source>by the type&apos;s maximum</source>
        <translation>secondo il massimo del tipo</translation>
    </message>
    <message>
        <source>as stored</source>
        <translation>come nel file</translation>
    </message>
    <message>
        <source>float32</source>
        <translation>float32</translation>
    </message>
    <message>
        <source>float64</source>
        <translation>float64</translation>
    </message>
    <message>
        <source>one</source>
        <translation>uno</translation>
    </message>
    <message>
        <source>RGB</source>
        <translation>RGB</translation>
    </message>
    <message>
        <source>all</source>
        <translation>tutti</translation>
    </message>
    <message>
        <source>one for each view</source>
        <translation>una per vista</translation>
    </message>
    <message>
        <source>one for all views</source>
        <translation>una per tutte le viste</translation>
    </message>
    <message>
        <source>NumPy</source>
        <translation>NumPy</translation>
    </message>
    <message>
        <source>NumPyNet</source>
        <translation>NumPyNet</translation>
    </message>
    <message>
        <source>dropped</source>
        <translation>scartato</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>mantenuto</translation>
    </message>
    <message>
        <source>usual</source>
        <translation>usuale</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Esempio</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Disposizione</translation>
    </message>
    <message>
        <source>Alpha</source>
        <translation>Alfa</translation>
    </message>
    <message>
        <source>Size limit</source>
        <translation>Limite di dimensione</translation>
    </message>
    <message>
        <source>Rescale</source>
        <translation>Riscalatura</translation>
    </message>
    <message>
        <source>Axis</source>
        <translation>Asse</translation>
    </message>
    <message>
        <source>Epsilon</source>
        <translation>Epsilon</translation>
    </message>
    <message>
        <source>Compute type</source>
        <translation>Tipo di calcolo</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regola</translation>
    </message>
    <message>
        <source>Delta in</source>
        <translation>Delta in</translation>
    </message>
    <message>
        <source>Calls of backward</source>
        <translation>Chiamate di backward</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Stadio</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Immagine</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Canale</translation>
    </message>
    <message>
        <source>Channels shown</source>
        <translation>Canali mostrati</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Viste</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colori</translation>
    </message>
    <message>
        <source>Scales</source>
        <translation>Scales</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Immagini</translation>
    </message>
    <message>
        <source>Pinned stages</source>
        <translation>Stadi fissati</translation>
    </message>
    <message>
        <source>Pinned elements</source>
        <translation>Elementi fissati</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Codice</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Confronto</translation>
    </message>
    <message>
        <source>Divider</source>
        <translation>Divisore</translation>
    </message>
    <message>
        <source>Stage of B</source>
        <translation>Stadio di B</translation>
    </message>
    <message>
        <source>Axis of B</source>
        <translation>Asse di B</translation>
    </message>
    <message>
        <source>Epsilon of B</source>
        <translation>Epsilon di B</translation>
    </message>
    <message>
        <source>Rule of B</source>
        <translation>Regola di B</translation>
    </message>
    <message>
        <source>Delta in of B</source>
        <translation>Delta in di B</translation>
    </message>
    <message>
        <source>Image of B</source>
        <translation>Immagine di B</translation>
    </message>
    <message>
        <source>Images of the batch</source>
        <translation>Immagini del batch</translation>
    </message>
    <message>
        <source>Open: %1</source>
        <translation>Apri: %1</translation>
    </message>
    <message>
        <source>%1: %2 to %3</source>
        <translation>%1: da %2 a %3</translation>
    </message>
    <message>
        <source>one for each</source>
        <translation>una per ciascuno</translation>
    </message>
    <message>
        <source>Scales of A and B</source>
        <translation>Scale di A e B</translation>
    </message>
</context>
<context>
    <name>SideChooser</name>
    <message>
        <source>&amp;Same as A</source>
        <translation>Come &amp;A</translation>
    </message>
</context>
<context>
    <name>Special</name>
    <message>
        <source>NaN</source>
        <translation>NaN</translation>
    </message>
    <message>
        <source>+Inf</source>
        <translation>+Inf</translation>
    </message>
    <message>
        <source>−Inf</source>
        <translation>−Inf</translation>
    </message>
    <message>
        <source>Dead groups</source>
        <translation>Gruppi morti</translation>
    </message>
    <message>
        <source>ε-ruled groups</source>
        <translation>Gruppi dominati da ε</translation>
    </message>
    <message>
        <source>Values that are not a number: a black cross on white</source>
        <translation>Valori che non sono numeri: una croce nera su bianco</translation>
    </message>
    <message>
        <source>Infinite values above: a white triangle up on black</source>
        <translation>Valori infiniti positivi: un triangolo bianco in su su nero</translation>
    </message>
    <message>
        <source>Infinite values below: a white triangle down on black</source>
        <translation>Valori infiniti negativi: un triangolo bianco in giù su nero</translation>
    </message>
    <message>
        <source>Groups whose elements are all 0: a white ring on slate</source>
        <translation>Gruppi i cui elementi sono tutti 0: un anello bianco su ardesia</translation>
    </message>
    <message>
        <source>Groups so small that epsilon rules: their output is shorter than 1. An open ring</source>
        <translation>Gruppi così piccoli che domina epsilon: il loro output è più corto di 1. Un anello aperto</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>The part of dy across the group&apos;s direction, times the norm.</source>
        <translation>La parte di dy perpendicolare al gruppo, per norm.</translation>
    </message>
    <message>
        <source>What arrived, unchanged, as if the layer were not there.</source>
        <translation>Ciò che è arrivato, invariato, come se il layer non ci fosse.</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Input</translation>
    </message>
    <message>
        <source>The numbers that come into the layer.</source>
        <translation>I numeri che entrano nel layer.</translation>
    </message>
    <message>
        <source>Squares</source>
        <translation>Quadrati</translation>
    </message>
    <message>
        <source>Each element times itself.</source>
        <translation>Ogni elemento per sé stesso.</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Somma</translation>
    </message>
    <message>
        <source>The squares of each group, added.</source>
        <translation>I quadrati di ogni gruppo, sommati.</translation>
    </message>
    <message>
        <source>Norm</source>
        <translation>Norm</translation>
    </message>
    <message>
        <source>One over the length of the group: NumPyNet&apos;s word for the reciprocal.</source>
        <translation>Uno diviso la lunghezza del gruppo: così NumPyNet chiama il reciproco.</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Output</translation>
    </message>
    <message>
        <source>Each element times the norm of its group.</source>
        <translation>Ogni elemento per norm del suo gruppo.</translation>
    </message>
    <message>
        <source>Scales</source>
        <translation>Scales</translation>
    </message>
    <message>
        <source>What is left to 1, times the norm. Backward will add it.</source>
        <translation>Ciò che manca a 1, per norm. Backward lo aggiungerà.</translation>
    </message>
    <message>
        <source>Delta in</source>
        <translation>Delta in</translation>
    </message>
    <message>
        <source>What arrives from the next layer.</source>
        <translation>Ciò che arriva dal layer successivo.</translation>
    </message>
    <message>
        <source>Layer delta</source>
        <translation>Layer delta</translation>
    </message>
    <message>
        <source>The layer&apos;s own memory: zeros after forward, plus scales at each call.</source>
        <translation>La memoria del layer: zeri dopo forward, più scales a ogni chiamata.</translation>
    </message>
    <message>
        <source>Dot</source>
        <translation>Dot</translation>
    </message>
    <message>
        <source>How much of dy points along the group&apos;s output.</source>
        <translation>Quanto di dy punta lungo l&apos;output del gruppo.</translation>
    </message>
    <message>
        <source>Tangent</source>
        <translation>Tangente</translation>
    </message>
    <message>
        <source>dy without its part along the output.</source>
        <translation>dy senza la sua parte lungo l&apos;output.</translation>
    </message>
    <message>
        <source>Delta</source>
        <translation>Delta</translation>
    </message>
    <message>
        <source>What is handed back to the layer before.</source>
        <translation>Ciò che si restituisce al layer precedente.</translation>
    </message>
    <message>
        <source>What arrived plus layer_delta, which does not depend on what arrived.</source>
        <translation>Ciò che è arrivato più layer_delta, che non ne dipende.</translation>
    </message>
</context>
<context>
    <name>WhatsThis</name>
    <message>
        <source>What the layer runs on and how: the input, the axis, epsilon, the backward rule and what arrives from the next layer.</source>
        <translation>Su che cosa lavora il layer e come: l&apos;input, l&apos;asse, epsilon, la regola di backward e ciò che arriva dal layer successivo.</translation>
    </message>
    <message>
        <source>Opens images or a .npy array of yours. Several of one size become a batch.</source>
        <translation>Apre immagini o un array .npy. Più immagini di una grandezza diventano un batch.</translation>
    </message>
    <message>
        <source>The built-in inputs, small and large, and arrays in which something goes wrong on purpose.</source>
        <translation>Gli input interni, piccoli e grandi, e array in cui qualcosa va storto di proposito.</translation>
    </message>
    <message>
        <source>The axes that a group extends over. Elements of a group share one norm. Ctrl and a click make a set of axes; the + lists every choice.</source>
        <translation>Gli assi su cui si estende un gruppo. Gli elementi di un gruppo condividono norm. Ctrl e un clic formano un insieme di assi; il + elenca ogni scelta.</translation>
    </message>
    <message>
        <source>Is added to the sum of squares before the root, so that a group of zeros does not divide by zero. 0 or more.</source>
        <translation>Si aggiunge alla somma dei quadrati prima della radice, così un gruppo di zeri non divide per zero. 0 o più.</translation>
    </message>
    <message>
        <source>How backward makes delta: as the layer&apos;s documented code does, as its exact gradient, or by passing on what arrives.</source>
        <translation>Come backward fa delta: come il codice documentato del layer, come il suo gradiente esatto, o passando ciò che arriva.</translation>
    </message>
    <message>
        <source>delta_in, what arrives from the next layer when backward is called.</source>
        <translation>delta_in, ciò che arriva dal layer successivo quando si chiama backward.</translation>
    </message>
    <message>
        <source>Takes the last step back. Edit &gt; History lists all of them.</source>
        <translation>Annulla l&apos;ultimo passo. Modifica &gt; Cronologia li elenca tutti.</translation>
    </message>
    <message>
        <source>Does again what was undone.</source>
        <translation>Rifà ciò che è stato annullato.</translation>
    </message>
    <message>
        <source>Back to axis 3, epsilon 1e-8, the documented rule, zeros and output, with the same input.</source>
        <translation>Torna ad asse 3, epsilon 1e-8, regola documentata, zeri e output, con lo stesso input.</translation>
    </message>
    <message>
        <source>A narrow window folds the setup away; these bring it back.</source>
        <translation>Una finestra stretta ripiega le impostazioni; questi le riportano.</translation>
    </message>
    <message>
        <source>The input, its groups and what arrives from the next layer, as they are now.</source>
        <translation>L&apos;input, i suoi gruppi e ciò che arriva dal layer successivo, come sono ora.</translation>
    </message>
    <message>
        <source>The input as a picture, its size and how its numbers were read.</source>
        <translation>L&apos;input come immagine, la sua grandezza e come sono stati letti i suoi numeri.</translation>
    </message>
    <message>
        <source>The images of the batch. A click shows one; the arrow keys go on.</source>
        <translation>Le immagini del batch. Un clic ne mostra una; le frecce passano alle altre.</translation>
    </message>
    <message>
        <source>Which elements share a norm, drawn in amber, and how many groups there are.</source>
        <translation>Quali elementi condividono norm, disegnati in ambra, e quanti gruppi ci sono.</translation>
    </message>
    <message>
        <source>What arrives from the next layer, in a picture and a sentence.</source>
        <translation>Ciò che arriva dal layer successivo, in un&apos;immagine e una frase.</translation>
    </message>
    <message>
        <source>Every stage of forward and backward, with its least and largest number. A click goes there. What has a mark for its scale is not drawn linearly.</source>
        <translation>Ogni stadio di forward e backward, con il suo numero minimo e massimo. Un clic porta lì. Dove c&apos;è il segno di una scala, il disegno non è lineare.</translation>
    </message>
    <message>
        <source>The stage that is shown, its colours, its channel, and how many stages are shown beside each other.</source>
        <translation>Lo stadio mostrato, i suoi colori, il suo canale, e quanti stadi si mostrano fianco a fianco.</translation>
    </message>
    <message>
        <source>Scale, colours and range of this stage.</source>
        <translation>Scala, colori e intervallo di questo stadio.</translation>
    </message>
    <message>
        <source>The channel that the map shows.</source>
        <translation>Il canale che la mappa mostra.</translation>
    </message>
    <message>
        <source>A notice: what happened, and what can be done. It goes with the cross.</source>
        <translation>Un avviso: che cosa è successo, e che cosa si può fare. La croce lo chiude.</translation>
    </message>
    <message>
        <source>One, two or four stages that zoom and move together, each with its colours at the side.</source>
        <translation>Uno, due o quattro stadi che si ingrandiscono e si spostano insieme, ognuno con i suoi colori a lato.</translation>
    </message>
    <message>
        <source>Which colour is which number. The mark beside it is the pointed element.</source>
        <translation>Quale colore è quale numero. Il segno accanto è l&apos;elemento indicato.</translation>
    </message>
    <message>
        <source>The way through the layer: forward, then backward. Back returns exactly.</source>
        <translation>La via attraverso il layer: forward, poi backward. Indietro torna esattamente.</translation>
    </message>
    <message>
        <source>The stage in words, its formula with the numbers of the pointed element, and its lines of code.</source>
        <translation>Lo stadio a parole, la sua formula con i numeri dell&apos;elemento indicato, e le sue righe di codice.</translation>
    </message>
    <message>
        <source>The formula of the stage with the numbers of the pointed element. Pointing at a quantity goes to its stage.</source>
        <translation>La formula dello stadio con i numeri dell&apos;elemento indicato. Indicare una quantità porta al suo stadio.</translation>
    </message>
    <message>
        <source>The layer&apos;s own lines; the amber one is this stage, and its number stands at the end.</source>
        <translation>Le righe del layer; quella in ambra è questo stadio, e il suo numero sta in fondo.</translation>
    </message>
    <message>
        <source>The pointed element in every stage, with all the digits.</source>
        <translation>L&apos;elemento indicato in ogni stadio, con tutte le cifre.</translation>
    </message>
    <message>
        <source>The pointed element and its numbers, its group, the scale of the colours, the zoom, and whether anything is being computed.</source>
        <translation>L&apos;elemento indicato e i suoi numeri, il suo gruppo, la scala dei colori, lo zoom, e se qualcosa è in calcolo.</translation>
    </message>
</context>
<context>
    <name>WindowActions</name>
    <message>
        <source>&amp;Open...</source>
        <translation>&amp;Apri...</translation>
    </message>
    <message>
        <source>Open an image or a .npy array; several of one size become a batch</source>
        <translation>Apri un&apos;immagine o un array .npy; più immagini di una grandezza diventano un batch</translation>
    </message>
    <message>
        <source>&amp;Add image...</source>
        <translation>A&amp;ggiungi immagine...</translation>
    </message>
    <message>
        <source>Add an image of the same size to the batch</source>
        <translation>Aggiungi al batch un&apos;immagine della stessa grandezza</translation>
    </message>
    <message>
        <source>&amp;Read again</source>
        <translation>&amp;Rileggi</translation>
    </message>
    <message>
        <source>Read the files again from disk</source>
        <translation>Rileggi i file dal disco</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Esci</translation>
    </message>
    <message>
        <source>Close NormScope</source>
        <translation>Chiudi NormScope</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annulla</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Ripeti</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Ripeti</translation>
    </message>
    <message>
        <source>Re&amp;set</source>
        <translation>Ripri&amp;stina</translation>
    </message>
    <message>
        <source>Back to axis 3, epsilon 1e-8, the documented rule, zeros, output</source>
        <translation>Torna ad asse 3, epsilon 1e-8, regola documentata, zeri, output</translation>
    </message>
    <message>
        <source>&amp;Copy equation as text</source>
        <translation>&amp;Copia equazione come testo</translation>
    </message>
    <message>
        <source>Copy the equation with its numbers as text</source>
        <translation>Copia l&apos;equazione con i suoi numeri come testo</translation>
    </message>
    <message>
        <source>Copy equation as &amp;LaTeX</source>
        <translation>Copia equazione come &amp;LaTeX</translation>
    </message>
    <message>
        <source>Copy the equation with its numbers as LaTeX</source>
        <translation>Copia l&apos;equazione con i suoi numeri come LaTeX</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>&amp;Ingrandisci</translation>
    </message>
    <message>
        <source>Magnify the map</source>
        <translation>Ingrandisci la mappa</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>Rid&amp;uci</translation>
    </message>
    <message>
        <source>Show more of the map</source>
        <translation>Mostra di più della mappa</translation>
    </message>
    <message>
        <source>&amp;Fit</source>
        <translation>&amp;Adatta</translation>
    </message>
    <message>
        <source>Show the whole map</source>
        <translation>Mostra tutta la mappa</translation>
    </message>
    <message>
        <source>&amp;100 %</source>
        <translation>&amp;100 %</translation>
    </message>
    <message>
        <source>One image pixel on one screen pixel</source>
        <translation>Un pixel dell&apos;immagine su un pixel dello schermo</translation>
    </message>
    <message>
        <source>One &amp;view</source>
        <translation>Una &amp;vista</translation>
    </message>
    <message>
        <source>Show the current stage alone</source>
        <translation>Mostra solo lo stadio corrente</translation>
    </message>
    <message>
        <source>T&amp;wo views</source>
        <translation>&amp;Due viste</translation>
    </message>
    <message>
        <source>Show two stages that move together</source>
        <translation>Mostra due stadi che si muovono insieme</translation>
    </message>
    <message>
        <source>Fou&amp;r views</source>
        <translation>&amp;Quattro viste</translation>
    </message>
    <message>
        <source>Show four stages that move together</source>
        <translation>Mostra quattro stadi che si muovono insieme</translation>
    </message>
    <message>
        <source>One s&amp;cale for all views</source>
        <translation>Una &amp;scala per tutte le viste</translation>
    </message>
    <message>
        <source>Equal colours are equal values in every view</source>
        <translation>Colori uguali sono valori uguali in ogni vista</translation>
    </message>
    <message>
        <source>&amp;Next channel</source>
        <translation>&amp;Canale successivo</translation>
    </message>
    <message>
        <source>Show the next channel</source>
        <translation>Mostra il canale successivo</translation>
    </message>
    <message>
        <source>&amp;Previous channel</source>
        <translation>Canale &amp;precedente</translation>
    </message>
    <message>
        <source>Show the channel before</source>
        <translation>Mostra il canale precedente</translation>
    </message>
    <message>
        <source>Next i&amp;mage</source>
        <translation>I&amp;mmagine successiva</translation>
    </message>
    <message>
        <source>Show the next image of the batch</source>
        <translation>Mostra l&apos;immagine successiva del batch</translation>
    </message>
    <message>
        <source>Previo&amp;us image</source>
        <translation>Imma&amp;gine precedente</translation>
    </message>
    <message>
        <source>Show the image before in the batch</source>
        <translation>Mostra l&apos;immagine precedente del batch</translation>
    </message>
    <message>
        <source>Full &amp;screen</source>
        <translation>Schermo int&amp;ero</translation>
    </message>
    <message>
        <source>Fill the screen</source>
        <translation>Riempi lo schermo</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Avanti</translation>
    </message>
    <message>
        <source>One step on</source>
        <translation>Un passo avanti</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Indietro</translation>
    </message>
    <message>
        <source>One step back</source>
        <translation>Un passo indietro</translation>
    </message>
    <message>
        <source>&amp;First</source>
        <translation>&amp;Primo</translation>
    </message>
    <message>
        <source>To the input</source>
        <translation>All&apos;input</translation>
    </message>
    <message>
        <source>&amp;Last</source>
        <translation>&amp;Ultimo</translation>
    </message>
    <message>
        <source>To delta, which is handed back</source>
        <translation>A delta, che viene restituito</translation>
    </message>
    <message>
        <source>&amp;Call backward again</source>
        <translation>&amp;Chiama di nuovo backward</translation>
    </message>
    <message>
        <source>Run backward once more on the same array, without forward: under the documented rule scales are added once more</source>
        <translation>Esegui backward un&apos;altra volta sullo stesso array, senza forward: con la regola documentata scales si aggiunge di nuovo</translation>
    </message>
    <message>
        <source>Run &amp;forward again</source>
        <translation>Esegui di nuovo &amp;forward</translation>
    </message>
    <message>
        <source>Start over: layer_delta is zeros, then backward is called once</source>
        <translation>Ricomincia: layer_delta è zero, poi backward si chiama una volta</translation>
    </message>
    <message>
        <source>&amp;Stop computing</source>
        <translation>Fer&amp;ma il calcolo</translation>
    </message>
    <message>
        <source>Keep the old result</source>
        <translation>Mantieni il risultato di prima</translation>
    </message>
    <message>
        <source>&amp;History...</source>
        <translation>Cron&amp;ologia...</translation>
    </message>
    <message>
        <source>List the steps that were done, to go to one of them</source>
        <translation>Elenca i passi fatti, per andare a uno di essi</translation>
    </message>
    <message>
        <source>&amp;Find a command...</source>
        <translation>&amp;Trova un comando...</translation>
    </message>
    <message>
        <source>Find a command by some letters of its name</source>
        <translation>Trova un comando da alcune lettere del suo nome</translation>
    </message>
    <message>
        <source>&amp;What&apos;s This?</source>
        <translation>&amp;Che cos&apos;è?</translation>
    </message>
    <message>
        <source>Then click a part of the window to read what it is</source>
        <translation>Poi fai clic su una parte della finestra per leggere che cos&apos;è</translation>
    </message>
    <message>
        <source>&amp;About NormScope</source>
        <translation>&amp;Informazioni su NormScope</translation>
    </message>
    <message>
        <source>Version, licences and what the layer&apos;s code is quoted from</source>
        <translation>Versione, licenze e da dove è citato il codice del layer</translation>
    </message>
    <message>
        <source>&amp;Histogram</source>
        <translation>&amp;Istogramma</translation>
    </message>
    <message>
        <source>How often the values of the stage occur</source>
        <translation>Quanto spesso compaiono i valori dello stadio</translation>
    </message>
    <message>
        <source>&amp;Group</source>
        <translation>&amp;Gruppo</translation>
    </message>
    <message>
        <source>The values of the pointed group through the stages</source>
        <translation>I valori del gruppo indicato attraverso gli stadi</translation>
    </message>
    <message>
        <source>&amp;Profile</source>
        <translation>&amp;Profilo</translation>
    </message>
    <message>
        <source>Values along the row or column of the pointed element, or along a drawn line</source>
        <translation>I valori lungo la riga o la colonna dell&apos;elemento indicato, o lungo una linea disegnata</translation>
    </message>
    <message>
        <source>&amp;Copy the plot as table</source>
        <translation>&amp;Copia il grafico come tabella</translation>
    </message>
    <message>
        <source>The numbers of the plot, divided by tabs</source>
        <translation>I numeri del grafico, separati da tabulazioni</translation>
    </message>
    <message>
        <source>&amp;Save the plot...</source>
        <translation>&amp;Salva il grafico...</translation>
    </message>
    <message>
        <source>Write the plot as PDF, SVG or PNG</source>
        <translation>Scrive il grafico come PDF, SVG o PNG</translation>
    </message>
    <message>
        <source>Begin or end a li&amp;ne here</source>
        <translation>Inizia o termina qui una li&amp;nea</translation>
    </message>
    <message>
        <source>Draw a line from the pointed element to the one that is pointed at next time; the profile follows it. Or drag over the map with Shift</source>
        <translation>Disegna una linea dall&apos;elemento indicato a quello indicato la volta dopo; il profilo la segue. Oppure trascina sulla mappa con Shift</translation>
    </message>
    <message>
        <source>Channels as R&amp;GB</source>
        <translation>Canali come RG&amp;B</translation>
    </message>
    <message>
        <source>Show three channels as red, green and blue of one picture, each over the same range</source>
        <translation>Mostra tre canali come rosso, verde e blu di un&apos;immagine, tutti sullo stesso intervallo</translation>
    </message>
    <message>
        <source>&amp;All channels</source>
        <translation>Tutti i ca&amp;nali</translation>
    </message>
    <message>
        <source>Show every channel side by side, on one scale</source>
        <translation>Mostra tutti i canali fianco a fianco, su una sola scala</translation>
    </message>
    <message>
        <source>Next sp&amp;ecial value</source>
        <translation>Pr&amp;ossimo valore speciale</translation>
    </message>
    <message>
        <source>Move the probe to the next NaN, infinity, dead or epsilon-ruled group of this stage</source>
        <translation>Indica il prossimo NaN, infinito, gruppo morto o dominato da epsilon di questo stadio</translation>
    </message>
    <message>
        <source>&amp;Play</source>
        <translation>Rip&amp;roduci</translation>
    </message>
    <message>
        <source>Go on from stop to stop by itself, or stop doing so</source>
        <translation>Va avanti da solo di fermata in fermata, o smette</translation>
    </message>
    <message>
        <source>&amp;Slower</source>
        <translation>Più &amp;lento</translation>
    </message>
    <message>
        <source>Play at half the speed</source>
        <translation>Riproduci a metà velocità</translation>
    </message>
    <message>
        <source>F&amp;aster</source>
        <translation>Più velo&amp;ce</translation>
    </message>
    <message>
        <source>Play at double speed</source>
        <translation>Riproduci a velocità doppia</translation>
    </message>
    <message>
        <source>P&amp;in the stage</source>
        <translation>&amp;Fissa lo stadio</translation>
    </message>
    <message>
        <source>While any stage is pinned, Back, Next and Play visit the pinned ones only</source>
        <translation>Finché uno stadio è fissato, Indietro, Avanti e Riproduci visitano solo quelli fissati</translation>
    </message>
    <message>
        <source>Pin the &amp;element</source>
        <translation>Fissa l&apos;&amp;elemento</translation>
    </message>
    <message>
        <source>Keep the element that is pointed at in sight: its mark on the maps and its value at every stage</source>
        <translation>Tieni in vista l&apos;elemento indicato: il suo segno sulle mappe e il suo valore in ogni stadio</translation>
    </message>
    <message>
        <source>Ne&amp;xt pinned element</source>
        <translation>Prossimo elemento &amp;fissato</translation>
    </message>
    <message>
        <source>Point at the next element that is pinned</source>
        <translation>Indica il prossimo elemento fissato</translation>
    </message>
    <message>
        <source>Re&amp;move all pins</source>
        <translation>&amp;Togli tutti i segni</translation>
    </message>
    <message>
        <source>Take the pins of all elements away</source>
        <translation>Non fissare più nessun elemento</translation>
    </message>
    <message>
        <source>Copy c&amp;ode</source>
        <translation>Copia co&amp;dice</translation>
    </message>
    <message>
        <source>Copy the lines of code that are shown</source>
        <translation>Copia le righe di codice mostrate</translation>
    </message>
    <message>
        <source>&amp;Duplicate image</source>
        <translation>&amp;Duplica immagine</translation>
    </message>
    <message>
        <source>Put the image that is shown into the batch once more</source>
        <translation>Metti di nuovo nel batch l&apos;immagine mostrata</translation>
    </message>
    <message>
        <source>Move image &amp;back</source>
        <translation>Sposta immagine &amp;indietro</translation>
    </message>
    <message>
        <source>Move the image that is shown one place towards the beginning of the batch</source>
        <translation>Sposta l&apos;immagine mostrata di un posto verso l&apos;inizio del batch</translation>
    </message>
    <message>
        <source>Move image &amp;forward</source>
        <translation>Sposta immagine &amp;avanti</translation>
    </message>
    <message>
        <source>Move the image that is shown one place towards the end of the batch</source>
        <translation>Sposta l&apos;immagine mostrata di un posto verso la fine del batch</translation>
    </message>
    <message>
        <source>&amp;Remove image</source>
        <translation>&amp;Togli immagine</translation>
    </message>
    <message>
        <source>Take the image that is shown out of the batch; its file stays</source>
        <translation>Togli dal batch l&apos;immagine mostrata; il suo file resta</translation>
    </message>
    <message>
        <source>&amp;Paste image or numbers</source>
        <translation>&amp;Incolla immagine o numeri</translation>
    </message>
    <message>
        <source>Open what was copied: a picture, files, or rows of numbers as text</source>
        <translation>Apri ciò che è stato copiato: un&apos;immagine, dei file o righe di numeri come testo</translation>
    </message>
    <message>
        <source>Copy p&amp;icture</source>
        <translation>Copia fi&amp;gura</translation>
    </message>
    <message>
        <source>Copy the maps as they are shown, with their colorbars</source>
        <translation>Copia le mappe come sono mostrate, con le loro barre dei colori</translation>
    </message>
    <message>
        <source>Save &amp;picture...</source>
        <translation>Salva &amp;figura...</translation>
    </message>
    <message>
        <source>Save the maps as they are shown as a PNG, with the setup inside</source>
        <translation>Salva le mappe come sono mostrate in un PNG, con la configurazione all&apos;interno</translation>
    </message>
    <message>
        <source>&amp;Export stage...</source>
        <translation>Espor&amp;ta lo stadio...</translation>
    </message>
    <message>
        <source>Save the numbers of the current stage as NPY or CSV, or its picture as PNG</source>
        <translation>Salva i numeri dello stadio attuale come NPY o CSV, o la sua figura come PNG</translation>
    </message>
    <message>
        <source>Export a&amp;ll stages...</source>
        <translation>Esporta tutti g&amp;li stadi...</translation>
    </message>
    <message>
        <source>Save the numbers of every stage as NPY into one folder</source>
        <translation>Salva i numeri di ogni stadio come NPY in una cartella</translation>
    </message>
    <message>
        <source>Reset la&amp;yout</source>
        <translation>Ripristina la disposi&amp;zione</translation>
    </message>
    <message>
        <source>Give the panels their usual widths</source>
        <translation>Riporta i pannelli alla larghezza consueta</translation>
    </message>
    <message>
        <source>Compare &amp;nothing</source>
        <translation>Confronta &amp;nulla</translation>
    </message>
    <message>
        <source>Show the stages again</source>
        <translation>Mostra di nuovo gli stadi</translation>
    </message>
    <message>
        <source>Show &amp;A</source>
        <translation>Mostra &amp;A</translation>
    </message>
    <message>
        <source>A of the comparison: the stage and setup of the window</source>
        <translation>A del confronto: lo stadio e le impostazioni della finestra</translation>
    </message>
    <message>
        <source>Show &amp;B</source>
        <translation>Mostra &amp;B</translation>
    </message>
    <message>
        <source>B of the comparison: the same but for what is chosen above the map</source>
        <translation>B del confronto: lo stesso tranne ciò che si sceglie sopra la mappa</translation>
    </message>
    <message>
        <source>A &amp;minus B</source>
        <translation>A &amp;meno B</translation>
    </message>
    <message>
        <source>The difference of each two elements</source>
        <translation>La differenza di ogni due elementi</translation>
    </message>
    <message>
        <source>&amp;Distance of A and B</source>
        <translation>&amp;Distanza di A e B</translation>
    </message>
    <message>
        <source>How far each two elements are apart</source>
        <translation>Quanto sono lontani ogni due elementi</translation>
    </message>
    <message>
        <source>A di&amp;vided by B</source>
        <translation>A di&amp;viso B</translation>
    </message>
    <message>
        <source>How many times B each element of A is, on a log scale about 1</source>
        <translation>Quante volte B è ogni elemento di A, su una scala logaritmica intorno a 1</translation>
    </message>
    <message>
        <source>An&amp;gle of A and B</source>
        <translation>An&amp;golo di A e B</translation>
    </message>
    <message>
        <source>Degrees between the vectors of each group of A&apos;s axis</source>
        <translation>I gradi fra i vettori di ogni gruppo dell&apos;asse di A</translation>
    </message>
    <message>
        <source>S&amp;igns of A and B</source>
        <translation>&amp;Segni di A e B</translation>
    </message>
    <message>
        <source>Where A and B have the same sign, opposite signs, or one is 0</source>
        <translation>Dove A e B hanno lo stesso segno, segni opposti, o uno è 0</translation>
    </message>
    <message>
        <source>&amp;Split</source>
        <translation>Dividi a m&amp;età</translation>
    </message>
    <message>
        <source>A at the left and B at the right of a line that can be dragged</source>
        <translation>A a sinistra e B a destra di una linea che si può trascinare</translation>
    </message>
    <message>
        <source>&amp;Flip</source>
        <translation>Al&amp;terna</translation>
    </message>
    <message>
        <source>A, and B as long as X is held</source>
        <translation>A, e B finché si tiene premuto X</translation>
    </message>
    <message>
        <source>Show the &amp;other side</source>
        <translation>Mostra l&apos;altr&amp;o</translation>
    </message>
    <message>
        <source>The other one of A and B; held down, only as long as it is held</source>
        <translation>L&apos;altro fra A e B; tenuto premuto, solo finché lo si tiene</translation>
    </message>
    <message>
        <source>S&amp;wap A and B</source>
        <translation>S&amp;cambia A e B</translation>
    </message>
    <message>
        <source>A becomes B and B becomes A</source>
        <translation>A diventa B e B diventa A</translation>
    </message>
    <message>
        <source>The &amp;picture that lies</source>
        <translation>&amp;L&apos;immagine che mente</translation>
    </message>
    <message>
        <source>Input, output and scales as NumPyNet&apos;s example draws them, each stretched by itself</source>
        <translation>Input, output e scales come li disegna l&apos;esempio di NumPyNet, ognuno esteso per sé</translation>
    </message>
    <message>
        <source>Go to the largest value</source>
        <translation>Vai al valore massimo</translation>
    </message>
    <message>
        <source>Point at the largest value of the stage; where it occurs more than once, at the next of them</source>
        <translation>Indica il valore massimo dello stadio; se compare più volte, il successivo</translation>
    </message>
    <message>
        <source>Go to the smallest value</source>
        <translation>Vai al valore minimo</translation>
    </message>
    <message>
        <source>Point at the smallest value of the stage; where it occurs more than once, at the next of them</source>
        <translation>Indica il valore minimo dello stadio; se compare più volte, il successivo</translation>
    </message>
    <message>
        <source>&amp;Keys and gestures</source>
        <translation>Tasti e &amp;gesti</translation>
    </message>
    <message>
        <source>List every key and every gesture of the mouse, and what it does</source>
        <translation>Elenca ogni tasto e ogni gesto del mouse, e che cosa fa</translation>
    </message>
    <message>
        <source>&amp;Epsilon...</source>
        <translation>&amp;Epsilon...</translation>
    </message>
    <message>
        <source>Go to the field of the number that is added inside the root</source>
        <translation>Vai al campo del numero che si aggiunge sotto la radice</translation>
    </message>
    <message>
        <source>&amp;Let go of probe, selection and line</source>
        <translation>&amp;Lascia sonda, selezione e linea</translation>
    </message>
    <message>
        <source>The probe follows the pointer again, no elements are marked by their value and no line is drawn</source>
        <translation>La sonda segue di nuovo il puntatore, nessun elemento è segnato per il suo valore e nessuna linea è tracciata</translation>
    </message>
</context>
<context>
    <name>normscope::AnswerTopic</name>
    <message>
        <source>Copy details</source>
        <translation>Copia i dettagli</translation>
    </message>
</context>
<context>
    <name>normscope::ArrayText</name>
    <message>
        <source>line %1, column %2: %3</source>
        <translation>riga %1, colonna %2: %3</translation>
    </message>
    <message>
        <source>numbers are left out (...); print all of them, with numpy.set_printoptions(threshold=sys.maxsize)</source>
        <translation>mancano dei numeri (...); stampali tutti, con numpy.set_printoptions(threshold=sys.maxsize)</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a number</source>
        <translation>&apos;%1&apos; non è un numero</translation>
    </message>
    <message>
        <source>this row has length %1, the rows before %2</source>
        <translation>questa riga è lunga %1, quelle prima %2</translation>
    </message>
    <message>
        <source>there are more than 4 levels of brackets</source>
        <translation>ci sono più di 4 livelli di parentesi</translation>
    </message>
    <message>
        <source>a closing bracket &apos;]&apos; is missing</source>
        <translation>manca una parentesi chiusa &apos;]&apos;</translation>
    </message>
    <message>
        <source>numbers and brackets stand on one level here</source>
        <translation>qui numeri e parentesi stanno allo stesso livello</translation>
    </message>
    <message>
        <source>these brackets are empty</source>
        <translation>queste parentesi sono vuote</translation>
    </message>
    <message>
        <source>these brackets hold %1, those before %2</source>
        <translation>queste parentesi contengono %1, quelle prima %2</translation>
    </message>
    <message>
        <source>something follows behind the last bracket</source>
        <translation>qualcosa segue l&apos;ultima parentesi</translation>
    </message>
    <message>
        <source>there are no numbers</source>
        <translation>non ci sono numeri</translation>
    </message>
</context>
<context>
    <name>normscope::AxisChooser</name>
    <message>
        <source>None</source>
        <translation>None</translation>
    </message>
    <message>
        <source>One norm for everything, the batch included</source>
        <translation>Una norm per tutto, batch compreso</translation>
    </message>
    <message>
        <source>The same element of every image shares a norm</source>
        <translation>Lo stesso elemento di ogni immagine condivide norm</translation>
    </message>
    <message>
        <source>Down the rows: each column of a channel shares a norm. NumPyNet calls this axis w</source>
        <translation>Lungo le righe: ogni colonna di un canale condivide norm. NumPyNet chiama w questo asse</translation>
    </message>
    <message>
        <source>Along the columns: each row of a channel shares a norm. NumPyNet calls this axis h</source>
        <translation>Lungo le colonne: ogni riga di un canale condivide norm. NumPyNet chiama h questo asse</translation>
    </message>
    <message>
        <source>Across the channels: each pixel has its own norm</source>
        <translation>Attraverso i canali: ogni pixel ha la sua norm</translation>
    </message>
    <message>
        <source>Axis</source>
        <translation>Asse</translation>
    </message>
    <message>
        <source>Every choice of axes</source>
        <translation>Ogni scelta di assi</translation>
    </message>
    <message>
        <source>The axes that a group extends over: %1</source>
        <translation>Gli assi su cui si estende un gruppo: %1</translation>
    </message>
</context>
<context>
    <name>normscope::AxisText</name>
    <message>
        <source>batch</source>
        <translation>batch</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>righe</translation>
    </message>
    <message>
        <source>columns</source>
        <translation>colonne</translation>
    </message>
    <message>
        <source>channels</source>
        <translation>canali</translation>
    </message>
    <message>
        <source>None: everything, the whole batch</source>
        <translation>None: tutto, l&apos;intero batch</translation>
    </message>
    <message>
        <source>(): each element by itself</source>
        <translation>(): ogni elemento per sé</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between axes</comment>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>normscope::BackgroundWriter</name>
    <message>
        <source>Writing %1.</source>
        <translation>Scrittura di %1.</translation>
    </message>
    <message>
        <source>%1 was written.</source>
        <translation>%1: scrittura riuscita.</translation>
    </message>
    <message>
        <source>%1 was not written: there is not enough memory. Close other programs.</source>
        <translation>%1: scrittura non riuscita, la memoria non basta. Chiudi altri programmi.</translation>
    </message>
    <message>
        <source>%1 was not written (%2). Check the folder and its free space.</source>
        <translation>%1: scrittura non riuscita (%2). Controlla la cartella e lo spazio libero.</translation>
    </message>
</context>
<context>
    <name>normscope::BadgeButton</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>normscope::Banner</name>
    <message>
        <source>Closing this one shows the next</source>
        <translation>Chiudendo questo si vede il prossimo</translation>
    </message>
    <message>
        <source>%1 more</source>
        <comment>notices</comment>
        <translation>altri %1</translation>
    </message>
</context>
<context>
    <name>normscope::BannerArea</name>
    <message>
        <source>Close this notice</source>
        <translation>Chiudi questo avviso</translation>
    </message>
</context>
<context>
    <name>normscope::BatchStrip</name>
    <message>
        <source>Images of the batch</source>
        <translation>Immagini del batch</translation>
    </message>
    <message>
        <source>Image %1 of %2</source>
        <translation>Immagine %1 di %2</translation>
    </message>
    <message>
        <source>The images of the batch. Click one to show it, drag it to another place, or press Delete to take it out. The context menu duplicates it.</source>
        <translation>Le immagini del batch. Un clic ne mostra una, trascinarla la sposta, Canc la toglie. Il menu contestuale la duplica.</translation>
    </message>
</context>
<context>
    <name>normscope::ChangedFiles</name>
    <message>
        <source>%1 changed on disk. What is shown is the older one.</source>
        <translation>%1 è cambiato sul disco. Quello mostrato è il vecchio.</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Rileggi</translation>
    </message>
    <message>
        <source>%1 is no longer on disk. What was read of it stays until another input is opened.</source>
        <translation>%1 non è più sul disco. Ciò che ne è stato letto resta finché non si apre un altro ingresso.</translation>
    </message>
</context>
<context>
    <name>normscope::ChannelChooser</name>
    <message>
        <source>Red, green and blue need three channels.</source>
        <translation>Rosso, verde e blu vogliono tre canali.</translation>
    </message>
    <message>
        <source>Values with a sign have no colour: 0 would look grey. One channel is shown instead.</source>
        <translation>Valori con un segno non hanno colore: 0 sembrerebbe grigio. Si mostra invece un canale.</translation>
    </message>
    <message>
        <source>All channels share one value here, so one map shows them.</source>
        <translation>Qui tutti i canali condividono un valore, quindi una mappa li mostra.</translation>
    </message>
    <message>
        <source>The three channels as red, green and blue of one picture, each over the same range</source>
        <translation>I tre canali come rosso, verde e blu di un&apos;immagine, tutti sullo stesso intervallo</translation>
    </message>
    <message>
        <source>Every channel side by side, on one scale</source>
        <translation>Tutti i canali fianco a fianco, su una sola scala</translation>
    </message>
    <message>
        <source>This channel alone</source>
        <translation>Questo canale da solo</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Canale</translation>
    </message>
    <message>
        <source>The channel that is shown</source>
        <translation>Il canale mostrato</translation>
    </message>
    <message>
        <source>RGB mixes three channels to one picture, a name shows one channel in the stage&apos;s colours, All shows every channel side by side on one scale.</source>
        <translation>RGB fonde tre canali in un&apos;immagine, un nome mostra un canale nei colori dello stadio, Tutti mostra tutti i canali fianco a fianco su una sola scala.</translation>
    </message>
    <message>
        <source>RGB</source>
        <translation>RGB</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tutti</translation>
    </message>
</context>
<context>
    <name>normscope::ChannelName</name>
    <message>
        <source>channel %1</source>
        <translation>canale %1</translation>
    </message>
    <message>
        <source>red</source>
        <translation>rosso</translation>
    </message>
    <message>
        <source>green</source>
        <translation>verde</translation>
    </message>
    <message>
        <source>blue</source>
        <translation>blu</translation>
    </message>
</context>
<context>
    <name>normscope::CodeList</name>
    <message>
        <source>Code</source>
        <translation>Codice</translation>
    </message>
    <message>
        <source>The layer line by line, with the numbers of the element that is pointed at. A click on a quantity or a line goes to its stage.</source>
        <translation>Il layer riga per riga, con i numeri dell&apos;elemento indicato. Un clic su una quantità o su una riga porta al suo stadio.</translation>
    </message>
    <message>
        <source>Copy the code</source>
        <translation>Copia il codice</translation>
    </message>
</context>
<context>
    <name>normscope::CodeModel</name>
    <message>
        <source>line %1: %2</source>
        <translation>riga %1: %2</translation>
    </message>
    <message>
        <source>%1, here %2</source>
        <translation>%1, qui %2</translation>
    </message>
    <message>
        <source>%1: not in NumPyNet</source>
        <translation>%1: non è in NumPyNet</translation>
    </message>
</context>
<context>
    <name>normscope::CodeRow</name>
    <message>
        <source>Forward</source>
        <translation>Forward</translation>
    </message>
    <message>
        <source>NumPyNet has no such line.</source>
        <translation>NumPyNet non ha questa riga.</translation>
    </message>
    <message>
        <source>NumPyNet, l2norm_layer.py, line %1: %2</source>
        <translation>NumPyNet, l2norm_layer.py, riga %1: %2</translation>
    </message>
</context>
<context>
    <name>normscope::CodeSection</name>
    <message>
        <source>NumPy</source>
        <translation>NumPy</translation>
    </message>
    <message>
        <source>Lines that run by themselves, one for each stage</source>
        <translation>Righe che girano da sole, una per stadio</translation>
    </message>
    <message>
        <source>NumPyNet</source>
        <translation>NumPyNet</translation>
    </message>
    <message>
        <source>NumPyNet&apos;s own lines, numbered as in l2norm_layer.py</source>
        <translation>Le righe di NumPyNet, numerate come in l2norm_layer.py</translation>
    </message>
    <message>
        <source>Whose code</source>
        <translation>Codice di chi</translation>
    </message>
    <message>
        <source>Copy the code</source>
        <translation>Copia il codice</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Codice</translation>
    </message>
</context>
<context>
    <name>normscope::Colorbar</name>
    <message>
        <source>Colour scale, %1</source>
        <translation>Scala dei colori, %1</translation>
    </message>
    <message>
        <source>At the probe %1</source>
        <translation>Nell&apos;elemento indicato %1</translation>
    </message>
    <message>
        <source>The colours of the map and their values. Point at a colour, or use the arrow keys here, to mark the pixels that have about its value in every view.</source>
        <translation>I colori della mappa e i loro valori. Indica un colore, o usa qui le frecce, per segnare in ogni vista i pixel che hanno circa quel valore.</translation>
    </message>
    <message>
        <source>Pixels of about %1 are marked</source>
        <translation>Sono segnati i pixel di circa %1</translation>
    </message>
    <message>
        <source>The colours of the map and their values</source>
        <translation>I colori della mappa e i loro valori</translation>
    </message>
</context>
<context>
    <name>normscope::CommandField</name>
    <message>
        <source>Find a command</source>
        <translation>Trova un comando</translation>
    </message>
    <message>
        <source>Find a command by some letters of its name (%1)</source>
        <translation>Trova un comando da alcune lettere del suo nome (%1)</translation>
    </message>
    <message>
        <source>Type some letters of what you want to do: every entry of the menus can be found. Up and Down choose, Return does it, Escape goes back.</source>
        <translation>Scrivi alcune lettere di ciò che vuoi fare: si trova ogni voce dei menu. Su e giù scelgono, Invio esegue, Esc torna indietro.</translation>
    </message>
</context>
<context>
    <name>normscope::CommandModel</name>
    <message>
        <source>not available now</source>
        <translation>ora non disponibile</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>normscope::CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>Comandi</translation>
    </message>
    <message>
        <source>No command has these letters.</source>
        <translation>Nessun comando ha queste lettere.</translation>
    </message>
</context>
<context>
    <name>normscope::CompareHead</name>
    <message>
        <source>Comparison of A and B</source>
        <translation>Confronto di A e B</translation>
    </message>
    <message>
        <source>A is what the window shows without a comparison: the stage of the timeline under axis, rule and epsilon of the bar above.</source>
        <translation>A è ciò che la finestra mostra senza confronto: lo stadio della linea del tempo con asse, regola ed epsilon della barra in alto.</translation>
    </message>
    <message>
        <source>A</source>
        <translation>A</translation>
    </message>
    <message>
        <source>B</source>
        <translation>B</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Che cosa si mostra</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Canale</translation>
    </message>
    <message>
        <source>Which channel the map shows</source>
        <translation>Quale canale mostra la mappa</translation>
    </message>
    <message>
        <source>Show this channel</source>
        <translation>Mostra questo canale</translation>
    </message>
    <message>
        <source>Scales</source>
        <translation>Scale</translation>
    </message>
    <message>
        <source>Whether A and B share one scale of colours or have their own</source>
        <translation>Se A e B condividono una scala di colori o ne hanno una propria</translation>
    </message>
    <message>
        <source>A and B share one scale</source>
        <translation>A e B condividono una scala</translation>
    </message>
    <message>
        <source>Equal colours are equal values on both sides</source>
        <translation>Colori uguali sono valori uguali da entrambe le parti</translation>
    </message>
    <message>
        <source>A and B have their own scales</source>
        <translation>A e B hanno scale proprie</translation>
    </message>
    <message>
        <source>Each side uses all colours, so that small values are seen too</source>
        <translation>Ogni parte usa tutti i colori, così si vedono anche i valori piccoli</translation>
    </message>
    <message>
        <source>own scales</source>
        <translation>scale proprie</translation>
    </message>
    <message>
        <source>one scale</source>
        <translation>una scala</translation>
    </message>
</context>
<context>
    <name>normscope::CompareMaps</name>
    <message>
        <source>%1. Hold X for B</source>
        <translation>%1. Tieni X per B</translation>
    </message>
    <message>
        <source>A</source>
        <translation>A</translation>
    </message>
    <message>
        <source>B</source>
        <translation>B</translation>
    </message>
    <message>
        <source>%1 on this scale</source>
        <comment>range of values</comment>
        <translation>%1 su questa scala</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>A or B, what it is</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>normscope::ComputingTopic</name>
    <message>
        <source>Computing %1. The old result stays until this one is ready.</source>
        <translation>Calcolo di %1. Il risultato di prima resta finché questo non è pronto.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
</context>
<context>
    <name>normscope::CosineHistogram</name>
    <message>
        <source>Cosines of the groups</source>
        <translation>Coseni dei gruppi</translation>
    </message>
    <message>
        <source>How many groups have which cosine, from −1 to 1. The line is the cosine of all elements as one vector: it says little about the groups</source>
        <translation>Quanti gruppi hanno quale coseno, da −1 a 1. La linea è il coseno di tutti gli elementi come un solo vettore: dice poco dei gruppi</translation>
    </message>
</context>
<context>
    <name>normscope::DeadGroupsTopic</name>
    <message>
        <source>Next one</source>
        <translation>Il prossimo</translation>
    </message>
</context>
<context>
    <name>normscope::DeadSentence</name>
    <message>
        <source>1 dead group: every element is 0, so norm is infinite and output is NaN.</source>
        <translation>1 gruppo morto: ogni elemento è 0, quindi norm è infinita e output è NaN.</translation>
    </message>
    <message>
        <source>%1 dead groups: every element is 0, so norm is infinite and output is NaN.</source>
        <translation>%1 gruppi morti: ogni elemento è 0, quindi norm è infinita e output è NaN.</translation>
    </message>
    <message>
        <source>1 dead group: every element is 0, so output is 0 and norm is %1.</source>
        <translation>1 gruppo morto: ogni elemento è 0, quindi output è 0 e norm è %1.</translation>
    </message>
    <message>
        <source>%1 dead groups: every element is 0, so output is 0 and norm is %2.</source>
        <translation>%1 gruppi morti: ogni elemento è 0, quindi output è 0 e norm è %2.</translation>
    </message>
</context>
<context>
    <name>normscope::DeltaChooser</name>
    <message>
        <source>Delta in</source>
        <translation>Delta in</translation>
    </message>
    <message>
        <source>What arrives from the next layer</source>
        <translation>Ciò che arriva dal layer successivo</translation>
    </message>
</context>
<context>
    <name>normscope::DeltaSection</name>
    <message>
        <source>Delta in</source>
        <translation>Delta in</translation>
    </message>
    <message>
        <source>Picture of delta_in</source>
        <translation>Immagine di delta_in</translation>
    </message>
</context>
<context>
    <name>normscope::DeltaSentence</name>
    <message>
        <source>delta_in is 1 at row %1, column %2, channel %3 of image %4, and 0 elsewhere.</source>
        <translation>delta_in è 1 in riga %1, colonna %2, canale %3 dell&apos;immagine %4, e 0 altrove.</translation>
    </message>
    <message>
        <source>zeros</source>
        <translation>zeri</translation>
    </message>
    <message>
        <source>ones</source>
        <translation>uni</translation>
    </message>
    <message>
        <source>random</source>
        <translation>casuali</translation>
    </message>
    <message>
        <source>output</source>
        <translation>output</translation>
    </message>
    <message>
        <source>impulse</source>
        <translation>impulso</translation>
    </message>
    <message>
        <source>file</source>
        <translation>file</translation>
    </message>
    <message>
        <source>Nothing arrives from the next layer yet.</source>
        <translation>Ancora nulla arriva dal layer successivo.</translation>
    </message>
    <message>
        <source>delta_in is 1 everywhere. Most wrong rules look right here.</source>
        <translation>delta_in è 1 ovunque. Qui quasi ogni regola sbagliata sembra giusta.</translation>
    </message>
    <message>
        <source>delta_in is the output itself.</source>
        <translation>delta_in è l&apos;output stesso.</translation>
    </message>
    <message>
        <source>The numbers of %1.</source>
        <translation>I numeri di %1.</translation>
    </message>
    <message>
        <source>Random numbers from −1 to 1, seed %1.</source>
        <translation>Numeri casuali da −1 a 1, seme %1.</translation>
    </message>
</context>
<context>
    <name>normscope::ElementPlace</name>
    <message>
        <source>Row %1, column %2, %3</source>
        <translation>Riga %1, colonna %2, %3</translation>
    </message>
    <message>
        <source>%1, image %2</source>
        <translation>%1, immagine %2</translation>
    </message>
</context>
<context>
    <name>normscope::EquationCard</name>
    <message>
        <source>Copy the equation</source>
        <translation>Copia l&apos;equazione</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Copia come testo</translation>
    </message>
    <message>
        <source>Copy as LaTeX</source>
        <translation>Copia come LaTeX</translation>
    </message>
    <message>
        <source>Point at a pixel to fill in the numbers</source>
        <translation>Indica un pixel per vedere i numeri</translation>
    </message>
    <message>
        <source>After the dots: the other terms, added.</source>
        <translation>Dopo i puntini: gli altri termini, sommati.</translation>
    </message>
    <message>
        <source>Pin the element</source>
        <translation>Fissa l&apos;elemento</translation>
    </message>
    <message>
        <source>Remove the pin</source>
        <translation>Non fissarlo più</translation>
    </message>
</context>
<context>
    <name>normscope::EquationRowView</name>
    <message>
        <source>%1, current</source>
        <translation>%1, corrente</translation>
    </message>
    <message>
        <source>at %1</source>
        <comment>the name of a quantity</comment>
        <translation>su %1</translation>
    </message>
    <message>
        <source>An equation with the numbers of the element. A click on a quantity goes to its stage; Left and Right walk through them, Return goes there. In a sum, the term of this element has an amber line.</source>
        <translation>Un&apos;equazione con i numeri dell&apos;elemento. Un clic su una grandezza porta al suo stadio; Sinistra e Destra le percorrono, Invio ci va. In una somma, il termine di questo elemento ha una linea ambra.</translation>
    </message>
</context>
<context>
    <name>normscope::ErrorText</name>
    <message>
        <source>it was cancelled</source>
        <translation>è stato annullato</translation>
    </message>
    <message>
        <source>open it again to read it</source>
        <translation>aprilo di nuovo per leggerlo</translation>
    </message>
    <message>
        <source>there is not enough memory for it</source>
        <translation>non c&apos;è abbastanza memoria</translation>
    </message>
    <message>
        <source>close other programs or open a smaller one</source>
        <translation>chiudi altri programmi o aprine uno più piccolo</translation>
    </message>
    <message>
        <source>choose another one</source>
        <translation>scegline un altro</translation>
    </message>
    <message>
        <source>the system refuses it (%1)</source>
        <translation>il sistema lo rifiuta (%1)</translation>
    </message>
    <message>
        <source>check its name and permissions</source>
        <translation>controlla nome e permessi</translation>
    </message>
    <message>
        <source>it is %1 and not a file</source>
        <translation>è %1 e non un file</translation>
    </message>
    <message>
        <source>choose an image or a .npy file</source>
        <translation>scegli un&apos;immagine o un file .npy</translation>
    </message>
    <message>
        <source>it could not be read (%1)</source>
        <translation>non si è potuto leggere (%1)</translation>
    </message>
    <message>
        <source>copy it to another disk and try again</source>
        <translation>copialo su un altro disco e riprova</translation>
    </message>
    <message>
        <source>this format is not supported</source>
        <translation>questo formato non è supportato</translation>
    </message>
    <message>
        <source>save it as PNG or NPY</source>
        <translation>salvalo come PNG o NPY</translation>
    </message>
    <message>
        <source>the file is damaged (%1)</source>
        <translation>il file è danneggiato (%1)</translation>
    </message>
    <message>
        <source>fetch or save it again</source>
        <translation>scaricalo o salvalo di nuovo</translation>
    </message>
    <message>
        <source>%1 is not supported</source>
        <translation>non è supportato: %1</translation>
    </message>
    <message>
        <source>it is larger than the limit of %1</source>
        <translation>supera il limite di %1</translation>
    </message>
    <message>
        <source>make it smaller or raise the limit</source>
        <translation>rimpiccioliscilo o alza il limite</translation>
    </message>
    <message>
        <source>it does not fit %2 in one batch (%1)</source>
        <translation>non sta con %2 in un solo batch (%1)</translation>
    </message>
    <message>
        <source>open files of one size, channel count and type together</source>
        <translation>apri insieme file di una sola grandezza, numero di canali e tipo</translation>
    </message>
    <message>
        <source>it could not be written (%1)</source>
        <translation>non si è potuto scrivere (%1)</translation>
    </message>
    <message>
        <source>check the folder and its free space</source>
        <translation>controlla la cartella e il suo spazio libero</translation>
    </message>
    <message>
        <source>it does not fit the input (%1)</source>
        <translation>non corrisponde all&apos;input (%1)</translation>
    </message>
    <message>
        <source>choose an array of the input&apos;s shape</source>
        <translation>scegli un array con la forma dell&apos;input</translation>
    </message>
    <message>
        <source>it ends early</source>
        <translation>finisce troppo presto</translation>
    </message>
    <message>
        <source>its pixels are damaged</source>
        <translation>i suoi pixel sono danneggiati</translation>
    </message>
    <message>
        <source>its header is wrong</source>
        <translation>la sua intestazione è sbagliata</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>è vuoto</translation>
    </message>
    <message>
        <source>a picture under the name of an array (.npy)</source>
        <translation>un&apos;immagine con il nome di un array (.npy)</translation>
    </message>
    <message>
        <source>no file was given</source>
        <translation>nessun file è stato dato</translation>
    </message>
    <message>
        <source>there is no built-in sample of this name</source>
        <translation>non c&apos;è un esempio interno con questo nome</translation>
    </message>
    <message>
        <source>a colour is not in its palette</source>
        <translation>un colore non è nella sua tavolozza</translation>
    </message>
    <message>
        <source>this kind of pixels</source>
        <translation>questo tipo di pixel</translation>
    </message>
    <message>
        <source>it has more pixels than its header says</source>
        <translation>ha più pixel di quanti ne dice l&apos;intestazione</translation>
    </message>
    <message>
        <source>stray bytes are inside</source>
        <translation>contiene byte estranei</translation>
    </message>
    <message>
        <source>a folder</source>
        <translation>una cartella</translation>
    </message>
    <message>
        <source>a pipe</source>
        <translation>una pipe</translation>
    </message>
    <message>
        <source>a socket</source>
        <translation>un socket</translation>
    </message>
    <message>
        <source>a device</source>
        <translation>un dispositivo</translation>
    </message>
    <message>
        <source>this kind of BMP</source>
        <translation>questo tipo di BMP</translation>
    </message>
    <message>
        <source>its palette is missing</source>
        <translation>manca la sua tavolozza</translation>
    </message>
    <message>
        <source>it has no pixels</source>
        <translation>non ha pixel</translation>
    </message>
    <message>
        <source>this kind of JPEG (lossless or arithmetic)</source>
        <translation>questo tipo di JPEG (senza perdita o aritmetico)</translation>
    </message>
    <message>
        <source>a JPEG with more than 8 bits</source>
        <translation>un JPEG con più di 8 bit</translation>
    </message>
    <message>
        <source>a checksum does not agree</source>
        <translation>una somma di controllo non corrisponde</translation>
    </message>
    <message>
        <source>its palette is wrong</source>
        <translation>la sua tavolozza è sbagliata</translation>
    </message>
    <message>
        <source>its transparency is wrong</source>
        <translation>la sua trasparenza è sbagliata</translation>
    </message>
    <message>
        <source>it has an unknown part</source>
        <translation>ha una parte sconosciuta</translation>
    </message>
    <message>
        <source>a TIFF of floating point or signed numbers</source>
        <translation>un TIFF di numeri in virgola mobile o con segno</translation>
    </message>
    <message>
        <source>this kind of TIFF</source>
        <translation>questo tipo di TIFF</translation>
    </message>
</context>
<context>
    <name>normscope::ErrorTopic</name>
    <message>
        <source>Copy details</source>
        <translation>Copia i dettagli</translation>
    </message>
</context>
<context>
    <name>normscope::ExplainPanel</name>
    <message>
        <source>Equation and code</source>
        <translation>Equazione e codice</translation>
    </message>
    <message>
        <source>This element in every stage</source>
        <translation>Questo elemento in ogni stadio</translation>
    </message>
    <message>
        <source>Copy all values</source>
        <translation>Copia tutti i valori</translation>
    </message>
    <message>
        <source>step %1 of %2</source>
        <translation>passo %1 di %2</translation>
    </message>
    <message>
        <source>1 element</source>
        <translation>1 elemento</translation>
    </message>
    <message>
        <source>%1 elements</source>
        <translation>%1 elementi</translation>
    </message>
    <message>
        <source>Group %1 of %2, %3</source>
        <translation>Gruppo %1 di %2, %3</translation>
    </message>
    <message>
        <source>1 group of %1</source>
        <translation>1 gruppo di %1</translation>
    </message>
    <message>
        <source>%1 groups of %2</source>
        <translation>%1 gruppi di %2</translation>
    </message>
</context>
<context>
    <name>normscope::Exporter</name>
    <message>
        <source>Numbers for NumPy (*.npy)</source>
        <translation>Numeri per NumPy (*.npy)</translation>
    </message>
    <message>
        <source>Table of numbers (*.csv)</source>
        <translation>Tabella di numeri (*.csv)</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>Figura (*.png)</translation>
    </message>
    <message>
        <source>Save the maps as a picture</source>
        <translation>Salva le mappe come figura</translation>
    </message>
    <message>
        <source>Export the stage</source>
        <translation>Esporta lo stadio</translation>
    </message>
    <message>
        <source>Choose a folder for all stages</source>
        <translation>Scegli una cartella per tutti gli stadi</translation>
    </message>
    <message>
        <source>%1 has %2 already. Nothing was written.</source>
        <translation>%1 contiene già %2. Nulla è stato scritto.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Sostituisci</translation>
    </message>
    <message numerus="yes">
        <source>%1, with %n stages,</source>
        <comment>a folder</comment>
        <translation>
            <numerusform>%1, con %n stadio,</numerusform>
            <numerusform>%1, con %n stadi,</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>normscope::FieldWords</name>
    <message>
        <source>%1 megapixels</source>
        <translation>%1 megapixel</translation>
    </message>
    <message>
        <source>random, seed %1</source>
        <translation>casuale, seme %1</translation>
    </message>
    <message>
        <source>1 at row %1, column %2, channel %3 of image %4</source>
        <translation>1 alla riga %1, colonna %2, canale %3 dell&apos;immagine %4</translation>
    </message>
    <message>
        <source>current</source>
        <comment>the current stage among the views</comment>
        <translation>attuale</translation>
    </message>
    <message>
        <source>usual</source>
        <comment>colours</comment>
        <translation>usuale</translation>
    </message>
    <message>
        <source>all</source>
        <comment>images</comment>
        <translation>tutti</translation>
    </message>
    <message numerus="yes">
        <source>%n of them</source>
        <comment>images</comment>
        <translation>
            <numerusform>%n di esse</numerusform>
            <numerusform>%n di esse</numerusform>
        </translation>
    </message>
    <message>
        <source>none</source>
        <comment>pinned stages</comment>
        <translation>nessuno</translation>
    </message>
    <message>
        <source>A %1</source>
        <comment>a share of the map</comment>
        <translation>A %1</translation>
    </message>
</context>
<context>
    <name>normscope::FileOpener</name>
    <message>
        <source>Images and arrays (*.png *.jpg *.jpeg *.npy *.bmp *.gif *.webp *.tif *.tiff *.pgm *.ppm);;All files (*)</source>
        <translation>Immagini e array (*.png *.jpg *.jpeg *.npy *.bmp *.gif *.webp *.tif *.tiff *.pgm *.ppm);;Tutti i file (*)</translation>
    </message>
    <message>
        <source>Open an image or array</source>
        <translation>Apri un&apos;immagine o un array</translation>
    </message>
    <message>
        <source>Add images to the batch</source>
        <translation>Aggiungi immagini al batch</translation>
    </message>
    <message>
        <source>Open delta_in</source>
        <translation>Apri delta_in</translation>
    </message>
    <message>
        <source>Arrays (*.npy);;All files (*)</source>
        <translation>Array (*.npy);;Tutti i file (*)</translation>
    </message>
</context>
<context>
    <name>normscope::FolderChoice</name>
    <message numerus="yes">
        <source>%n of another size or type</source>
        <translation>
            <numerusform>%n di altra dimensione o altro tipo</numerusform>
            <numerusform>%n di altra dimensione o altro tipo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n beyond the size limit</source>
        <translation>
            <numerusform>%n oltre il limite di dimensione</numerusform>
            <numerusform>%n oltre il limite di dimensione</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n that hold no image or array</source>
        <translation>
            <numerusform>%n che non contiene immagini né array</numerusform>
            <numerusform>%n che non contengono immagini né array</numerusform>
        </translation>
    </message>
    <message>
        <source>Left out: %1.</source>
        <translation>Esclusi: %1.</translation>
    </message>
    <message>
        <source>%1 is %2, the others %3. A batch needs one size. %4</source>
        <translation>%1 è %2, gli altri %3. Un batch vuole una sola dimensione. %4</translation>
    </message>
</context>
<context>
    <name>normscope::FolderOpener</name>
    <message>
        <source>Looking through %1.</source>
        <translation>Ricerca in %1.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>%1 holds no image or array that can be opened. Choose another folder.</source>
        <translation>%1 non contiene immagini o array che si possano aprire. Scegli un&apos;altra cartella.</translation>
    </message>
    <message>
        <source>There is not enough memory to look through %1. Close other programs.</source>
        <translation>La memoria non basta per esaminare %1. Chiudi altri programmi.</translation>
    </message>
</context>
<context>
    <name>normscope::GroupDiagram</name>
    <message>
        <source>channels</source>
        <translation>canali</translation>
    </message>
    <message>
        <source>image %1</source>
        <translation>immagine %1</translation>
    </message>
    <message>
        <source>columns</source>
        <translation>colonne</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>righe</translation>
    </message>
</context>
<context>
    <name>normscope::GroupLens</name>
    <message>
        <source>Group %1, %2</source>
        <translation>Gruppo %1, %2</translation>
    </message>
    <message>
        <source>image %1, %2</source>
        <translation>immagine %1, %2</translation>
    </message>
    <message>
        <source>length</source>
        <translation>lunghezza</translation>
    </message>
    <message>
        <source>Dead group %1, %2</source>
        <translation>Gruppo morto %1, %2</translation>
    </message>
</context>
<context>
    <name>normscope::GroupPlot</name>
    <message>
        <source>The values of the pointed group through the stages, a bar for each element.</source>
        <translation>I valori del gruppo indicato attraverso gli stadi, una barra per ogni elemento.</translation>
    </message>
    <message>
        <source>Group %1</source>
        <translation>Gruppo %1</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppo</translation>
    </message>
    <message>
        <source>%1 of %2 elements, around the probe</source>
        <translation>%1 di %2 elementi, attorno a quello indicato</translation>
    </message>
    <message>
        <source>bars are %1</source>
        <translation>le barre sono %1</translation>
    </message>
    <message>
        <source>1 element</source>
        <translation>1 elemento</translation>
    </message>
    <message>
        <source>%1 elements</source>
        <translation>%1 elementi</translation>
    </message>
    <message>
        <source>image</source>
        <translation>immagine</translation>
    </message>
    <message>
        <source>row</source>
        <translation>riga</translation>
    </message>
    <message>
        <source>column</source>
        <translation>colonna</translation>
    </message>
    <message>
        <source>channel</source>
        <translation>canale</translation>
    </message>
    <message>
        <source>Point at an element to see its group.</source>
        <translation>Indica un elemento per vederne il gruppo.</translation>
    </message>
    <message>
        <source>Nothing is pointed at.</source>
        <translation>Nessun elemento indicato.</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <comment>stage, values</comment>
        <translation>%1: %2.</translation>
    </message>
</context>
<context>
    <name>normscope::GroupSentence</name>
    <message>
        <source>of 1 element: each is on its own.</source>
        <translation>di 1 elemento: ognuno sta per sé.</translation>
    </message>
    <message>
        <source>of %1 elements: one column of one channel.</source>
        <translation>di %1 elementi: una colonna di un canale.</translation>
    </message>
    <message>
        <source>of %1 elements: one column.</source>
        <translation>di %1 elementi: una colonna.</translation>
    </message>
    <message>
        <source>of %1 elements: one row of one channel.</source>
        <translation>di %1 elementi: una riga di un canale.</translation>
    </message>
    <message>
        <source>of %1 elements: one row.</source>
        <translation>di %1 elementi: una riga.</translation>
    </message>
    <message>
        <source>of %1 elements: one channel of the image.</source>
        <translation>di %1 elementi: un canale dell&apos;immagine.</translation>
    </message>
    <message>
        <source>of %1 elements: the whole image.</source>
        <translation>di %1 elementi: tutta l&apos;immagine.</translation>
    </message>
    <message>
        <source>of %1 elements: the red, green and blue of one pixel.</source>
        <translation>di %1 elementi: il rosso, il verde e il blu di un pixel.</translation>
    </message>
    <message>
        <source>of %1 elements: all channels of one pixel.</source>
        <translation>di %1 elementi: tutti i canali di un pixel.</translation>
    </message>
    <message>
        <source>of %1 elements: the red, green and blue of one column.</source>
        <translation>di %1 elementi: il rosso, il verde e il blu di una colonna.</translation>
    </message>
    <message>
        <source>of %1 elements: all channels of one column.</source>
        <translation>di %1 elementi: tutti i canali di una colonna.</translation>
    </message>
    <message>
        <source>of %1 elements: the red, green and blue of one row.</source>
        <translation>di %1 elementi: il rosso, il verde e il blu di una riga.</translation>
    </message>
    <message>
        <source>of %1 elements: all channels of one row.</source>
        <translation>di %1 elementi: tutti i canali di una riga.</translation>
    </message>
    <message>
        <source>of %1 elements: the same element of every image.</source>
        <translation>di %1 elementi: lo stesso elemento di ogni immagine.</translation>
    </message>
    <message>
        <source>of %1 elements: the same pixel of every image.</source>
        <translation>di %1 elementi: lo stesso pixel di ogni immagine.</translation>
    </message>
    <message>
        <source>of %1 elements: one column of one channel of one image.</source>
        <translation>di %1 elementi: una colonna di un canale di un&apos;immagine.</translation>
    </message>
    <message>
        <source>of %1 elements: one column of one image.</source>
        <translation>di %1 elementi: una colonna di un&apos;immagine.</translation>
    </message>
    <message>
        <source>of %1 elements: the same column of one channel in every image.</source>
        <translation>di %1 elementi: la stessa colonna di un canale in ogni immagine.</translation>
    </message>
    <message>
        <source>of %1 elements: the same column of every image.</source>
        <translation>di %1 elementi: la stessa colonna di ogni immagine.</translation>
    </message>
    <message>
        <source>of %1 elements: one row of one channel of one image.</source>
        <translation>di %1 elementi: una riga di un canale di un&apos;immagine.</translation>
    </message>
    <message>
        <source>of %1 elements: one row of one image.</source>
        <translation>di %1 elementi: una riga di un&apos;immagine.</translation>
    </message>
    <message>
        <source>of %1 elements: the same row of one channel in every image.</source>
        <translation>di %1 elementi: la stessa riga di un canale in ogni immagine.</translation>
    </message>
    <message>
        <source>of %1 elements: the same row of every image.</source>
        <translation>di %1 elementi: la stessa riga di ogni immagine.</translation>
    </message>
    <message>
        <source>of %1 elements: one channel of one image.</source>
        <translation>di %1 elementi: un canale di un&apos;immagine.</translation>
    </message>
    <message>
        <source>of %1 elements: one whole image.</source>
        <translation>di %1 elementi: un&apos;intera immagine.</translation>
    </message>
    <message>
        <source>of %1 elements: one channel of every image.</source>
        <translation>di %1 elementi: un canale di ogni immagine.</translation>
    </message>
    <message>
        <source>of %1 elements: the whole batch.</source>
        <translation>di %1 elementi: l&apos;intero batch.</translation>
    </message>
    <message>
        <source>of %1 elements: the red, green and blue of one pixel of one image.</source>
        <translation>di %1 elementi: il rosso, il verde e il blu di un pixel di un&apos;immagine.</translation>
    </message>
    <message>
        <source>of %1 elements: all channels of one pixel of one image.</source>
        <translation>di %1 elementi: tutti i canali di un pixel di un&apos;immagine.</translation>
    </message>
    <message>
        <source>of %1 elements: the red, green and blue of the same pixel in every image.</source>
        <translation>di %1 elementi: il rosso, il verde e il blu dello stesso pixel in ogni immagine.</translation>
    </message>
    <message>
        <source>of %1 elements: all channels of the same pixel in every image.</source>
        <translation>di %1 elementi: tutti i canali dello stesso pixel in ogni immagine.</translation>
    </message>
    <message>
        <source>of %1 elements: the red, green and blue of one column of one image.</source>
        <translation>di %1 elementi: il rosso, il verde e il blu di una colonna di un&apos;immagine.</translation>
    </message>
    <message>
        <source>of %1 elements: all channels of one column of one image.</source>
        <translation>di %1 elementi: tutti i canali di una colonna di un&apos;immagine.</translation>
    </message>
    <message>
        <source>of %1 elements: the red, green and blue of the same column in every image.</source>
        <translation>di %1 elementi: il rosso, il verde e il blu della stessa colonna in ogni immagine.</translation>
    </message>
    <message>
        <source>of %1 elements: all channels of the same column in every image.</source>
        <translation>di %1 elementi: tutti i canali della stessa colonna in ogni immagine.</translation>
    </message>
    <message>
        <source>of %1 elements: the red, green and blue of one row of one image.</source>
        <translation>di %1 elementi: il rosso, il verde e il blu di una riga di un&apos;immagine.</translation>
    </message>
    <message>
        <source>of %1 elements: all channels of one row of one image.</source>
        <translation>di %1 elementi: tutti i canali di una riga di un&apos;immagine.</translation>
    </message>
    <message>
        <source>of %1 elements: the red, green and blue of the same row in every image.</source>
        <translation>di %1 elementi: il rosso, il verde e il blu della stessa riga in ogni immagine.</translation>
    </message>
    <message>
        <source>of %1 elements: all channels of the same row in every image.</source>
        <translation>di %1 elementi: tutti i canali della stessa riga in ogni immagine.</translation>
    </message>
    <message>
        <source>1 group</source>
        <translation>1 gruppo</translation>
    </message>
    <message>
        <source>%1 groups</source>
        <translation>%1 gruppi</translation>
    </message>
    <message>
        <source>The axis () gives each element its own group, so output keeps its sign alone.</source>
        <translation>L&apos;asse () dà a ogni elemento il suo gruppo, quindi output ne tiene solo il segno.</translation>
    </message>
    <message>
        <source>The batch has one image, so output keeps the sign of each element alone.</source>
        <translation>Il batch ha una sola immagine, quindi output tiene solo il segno di ogni elemento.</translation>
    </message>
    <message>
        <source>There is one channel, so output keeps the sign of each element alone.</source>
        <translation>C&apos;è un solo canale, quindi output tiene solo il segno di ogni elemento.</translation>
    </message>
    <message>
        <source>Each of these axes has length 1, so output keeps the sign of each element alone.</source>
        <translation>Ognuno di questi assi ha lunghezza 1, quindi output tiene solo il segno di ogni elemento.</translation>
    </message>
    <message>
        <source>None adds over the batch too: one norm for all images, so each changes the others.</source>
        <translation>None somma anche sul batch: una sola norm per tutte le immagini, quindi ognuna cambia le altre.</translation>
    </message>
</context>
<context>
    <name>normscope::GroupsSection</name>
    <message>
        <source>1 group is ruled by epsilon: sum is below 100 epsilon, so the length of output stays below 1.</source>
        <translation>1 gruppo è dominato da epsilon: sum è sotto 100 epsilon, quindi la lunghezza di output resta sotto 1.</translation>
    </message>
    <message>
        <source>%1 groups are ruled by epsilon: sum is below 100 epsilon, so the length of output stays below 1.</source>
        <translation>%1 gruppi sono dominati da epsilon: sum è sotto 100 epsilon, quindi la lunghezza di output resta sotto 1.</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Gruppi</translation>
    </message>
    <message>
        <source>One group: %1</source>
        <comment>after the colon a sentence that begins small</comment>
        <translation>Un gruppo: %1</translation>
    </message>
</context>
<context>
    <name>normscope::HeatmapView</name>
    <message>
        <source>The map of one stage. Point at a pixel to see its group. The wheel zooms, dragging moves the map, a double-click fits it.</source>
        <translation>La mappa di uno stadio. Indica un pixel per vedere il suo gruppo. La rotella ingrandisce, trascinare sposta la mappa, un doppio clic la adatta.</translation>
    </message>
    <message>
        <source>No pixel is pointed at.</source>
        <translation>Nessun pixel è indicato.</translation>
    </message>
    <message>
        <source>Map of %1</source>
        <translation>Mappa di %1</translation>
    </message>
    <message>
        <source>preview</source>
        <translation>anteprima</translation>
    </message>
</context>
<context>
    <name>normscope::HiddenRangeTopic</name>
    <message>
        <source>Show all</source>
        <translation>Mostra tutti</translation>
    </message>
    <message>
        <source>This range hides %1 of the groups shown.</source>
        <translation>Questo intervallo nasconde il %1 dei gruppi mostrati.</translation>
    </message>
    <message>
        <source>This range hides %1 of the elements shown.</source>
        <translation>Questo intervallo nasconde il %1 degli elementi mostrati.</translation>
    </message>
</context>
<context>
    <name>normscope::HintTopic</name>
    <message>
        <source>Every pixel&apos;s three numbers now have length 1.</source>
        <translation>Ora i tre numeri di ogni pixel hanno lunghezza 1.</translation>
    </message>
    <message>
        <source>Every number of the layer can be looked at.</source>
        <translation>Si può guardare ogni numero del layer.</translation>
    </message>
    <message>
        <source>Point at one; a click keeps it.</source>
        <translation>Indicane uno; un clic lo tiene.</translation>
    </message>
</context>
<context>
    <name>normscope::HistogramPlot</name>
    <message>
        <source>How often the values of the stage occur. Drag over bars to mark their elements in the map; drag the handles to set the range of the colours.</source>
        <translation>Quanto spesso compaiono i valori dello stadio. Trascina sulle barre per segnarne gli elementi nella mappa; trascina le maniglie per stabilire l&apos;intervallo dei colori.</translation>
    </message>
    <message>
        <source>Low end of the range</source>
        <translation>Estremo inferiore dell&apos;intervallo</translation>
    </message>
    <message>
        <source>High end of the range</source>
        <translation>Estremo superiore dell&apos;intervallo</translation>
    </message>
    <message>
        <source>Values beyond this end get the colour of the end. Double-click: up to the last value.</source>
        <translation>I valori oltre questo estremo hanno il colore dell&apos;estremo. Doppio clic: fino all&apos;ultimo valore.</translation>
    </message>
    <message>
        <source>Histogram</source>
        <translation>Istogramma</translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation>%1 scelti</translation>
    </message>
    <message>
        <source>%1 beyond</source>
        <translation>%1 oltre</translation>
    </message>
    <message>
        <source>groups</source>
        <translation>gruppi</translation>
    </message>
    <message>
        <source>whole batch</source>
        <translation>tutto il batch</translation>
    </message>
    <message>
        <source>all channels</source>
        <translation>tutti i canali</translation>
    </message>
    <message>
        <source>log count</source>
        <translation>conteggio log</translation>
    </message>
    <message>
        <source>from</source>
        <translation>da</translation>
    </message>
    <message>
        <source>to</source>
        <translation>a</translation>
    </message>
    <message>
        <source>count</source>
        <translation>conteggio</translation>
    </message>
    <message>
        <source>%1 dead apart, all %2</source>
        <comment>elements or groups, their value</comment>
        <translation>%1 morti a parte, tutti %2</translation>
    </message>
    <message>
        <source>%1 values of %2.</source>
        <translation>%1 valori di %2.</translation>
    </message>
    <message>
        <source>Most lie in %1.</source>
        <translation>I più stanno in %1.</translation>
    </message>
    <message>
        <source>%1 dead, all %2</source>
        <comment>elements or groups, their value</comment>
        <translation>%1 morti, tutti %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>range of values, how many</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>dead</source>
        <comment>groups</comment>
        <translation>morti</translation>
    </message>
    <message>
        <source>The range ends at %1</source>
        <translation>L&apos;intervallo finisce a %1</translation>
    </message>
    <message>
        <source>There is not enough memory for the histogram.</source>
        <translation>La memoria non basta per l&apos;istogramma.</translation>
    </message>
    <message>
        <source>A: %1</source>
        <comment>a stage</comment>
        <translation>A: %1</translation>
    </message>
</context>
<context>
    <name>normscope::HistoryWindow</name>
    <message>
        <source>History</source>
        <translation>Cronologia</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Passi</translation>
    </message>
    <message>
        <source>What was done, by name. Choosing a step goes back or forward to it.</source>
        <translation>Ciò che è stato fatto, per nome. Scegliere un passo riporta a esso.</translation>
    </message>
    <message>
        <source>As opened</source>
        <translation>Come all&apos;apertura</translation>
    </message>
</context>
<context>
    <name>normscope::ImageSection</name>
    <message>
        <source>scaled to 0–1</source>
        <translation>scalati a 0–1</translation>
    </message>
    <message>
        <source>divided by the type&apos;s maximum</source>
        <translation>divisi per il massimo del tipo</translation>
    </message>
    <message>
        <source>as stored</source>
        <translation>come nel file</translation>
    </message>
    <message>
        <source>%1, %2, %3, %4</source>
        <comment>rows, columns, channels, how they are scaled</comment>
        <translation>%1, %2, %3, %4</translation>
    </message>
    <message>
        <source>1 row</source>
        <translation>1 riga</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 righe</translation>
    </message>
    <message>
        <source>1 column</source>
        <translation>1 colonna</translation>
    </message>
    <message>
        <source>%1 columns</source>
        <translation>%1 colonne</translation>
    </message>
    <message>
        <source>1 channel</source>
        <translation>1 canale</translation>
    </message>
    <message>
        <source>%1 channels</source>
        <translation>%1 canali</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Immagine</translation>
    </message>
    <message>
        <source>Add image</source>
        <translation>Aggiungi</translation>
    </message>
    <message>
        <source>Put another image of the same size into the batch</source>
        <translation>Metti nel batch un&apos;altra immagine della stessa grandezza</translation>
    </message>
    <message>
        <source>1 in the batch</source>
        <translation>1 nel batch</translation>
    </message>
    <message>
        <source>%1 in the batch</source>
        <translation>%1 nel batch</translation>
    </message>
    <message>
        <source>Picture of the input %1</source>
        <comment>the name of a file or sample</comment>
        <translation>Immagine dell&apos;input %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>file, notice</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Duplicate the image</source>
        <translation>Duplica l&apos;immagine</translation>
    </message>
</context>
<context>
    <name>normscope::LoadedInput</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>e %n altro</numerusform>
            <numerusform>e altri %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 e %n altro</numerusform>
            <numerusform>%1 e altri %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>normscope::LyingPictures</name>
    <message>
        <source>NumPyNet&apos;s example stretches each picture by itself to bytes from 0 to 255. Over axis None the output then looks as the input does, and scales looks like its negative, although their values are far apart.</source>
        <translation>L&apos;esempio di NumPyNet estende ogni immagine per sé a byte da 0 a 255. Sull&apos;asse None l&apos;output appare allora come l&apos;input, e scales come il suo negativo, benché i loro valori siano lontani.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
    <message>
        <source>The picture that lies</source>
        <translation>L&apos;immagine che mente</translation>
    </message>
    <message>
        <source>Each by itself</source>
        <translation>Ognuna per sé</translation>
    </message>
    <message>
        <source>Each picture goes from black at its least value to white at its largest</source>
        <translation>Ogni immagine va dal nero al suo valore minimo al bianco al suo massimo</translation>
    </message>
    <message>
        <source>One shared scale</source>
        <translation>Una scala comune</translation>
    </message>
    <message>
        <source>Equal grey is equal value in all three</source>
        <translation>Grigio uguale è valore uguale in tutte e tre</translation>
    </message>
    <message>
        <source>Scale of the pictures</source>
        <translation>Scala delle immagini</translation>
    </message>
    <message>
        <source>Picture of %1</source>
        <translation>Immagine di %1</translation>
    </message>
    <message>
        <source>All three are on one scale: equal grey is equal value.</source>
        <translation>Tutte e tre sono su una scala: grigio uguale è valore uguale.</translation>
    </message>
    <message>
        <source>Each picture has its own scale: what looks alike is not equal.</source>
        <translation>Ogni immagine ha la sua scala: ciò che si somiglia non è uguale.</translation>
    </message>
    <message>
        <source>Use one scale</source>
        <translation>Usa una scala</translation>
    </message>
    <message>
        <source>black %1, white %2</source>
        <translation>nero %1, bianco %2</translation>
    </message>
    <message>
        <source>The input itself</source>
        <translation>L&apos;input stesso</translation>
    </message>
    <message>
        <source>%1 of bytes inverted</source>
        <translation>%1 dei byte invertito</translation>
    </message>
    <message>
        <source>%1 of bytes as in the input</source>
        <translation>%1 dei byte come nell&apos;input</translation>
    </message>
</context>
<context>
    <name>normscope::MainWindow</name>
    <message>
        <source>NormScope</source>
        <translation>NormScope</translation>
    </message>
    <message>
        <source>There is not enough memory to paint this map. Close other programs or open a smaller input.</source>
        <translation>Non c&apos;è abbastanza memoria per questa mappa. Chiudi altri programmi o apri un input più piccolo.</translation>
    </message>
    <message>
        <source>%1 - NormScope</source>
        <translation>%1 - NormScope</translation>
    </message>
</context>
<context>
    <name>normscope::MenuButton</name>
    <message>
        <source>%1: %2</source>
        <comment>choice: value</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>normscope::Notice</name>
    <message>
        <source>The picture was turned as its EXIF orientation (%1) says.</source>
        <translation>L&apos;immagine è stata girata come dice il suo orientamento EXIF (%1).</translation>
    </message>
    <message>
        <source>The alpha channel was dropped; the colours are the file&apos;s raw numbers.</source>
        <translation>Il canale alfa è stato tolto; i colori sono i numeri del file come sono.</translation>
    </message>
    <message>
        <source>The file holds %1 frames; only the first frame was read.</source>
        <translation>Il file contiene %1 fotogrammi; è stato letto solo il primo.</translation>
    </message>
    <message>
        <source>The file holds several pages; only the first page was read.</source>
        <translation>Il file contiene più pagine; è stata letta solo la prima.</translation>
    </message>
    <message>
        <source>More bytes follow the numbers; the trailing bytes were ignored.</source>
        <translation>Altri byte seguono i numeri; sono stati ignorati.</translation>
    </message>
    <message>
        <source>Some 64-bit integers are beyond the precision of float64 and were rounded.</source>
        <translation>Alcuni interi a 64 bit superano la precisione di float64 e sono stati arrotondati.</translation>
    </message>
    <message>
        <source>Non-finite values are inside: %1 NaN and %2 infinite. They are kept and marked.</source>
        <translation>Ci sono valori non finiti: %1 NaN e %2 infiniti. Restano e sono segnati.</translation>
    </message>
    <message>
        <source>All values are equal, so min-max cannot rescale them: the input became zeros. Rescale by none or unit to keep the value.</source>
        <translation>Tutti i valori sono uguali, quindi min-max non può riscalarli: l&apos;input è diventato zero. Riscala con none o unit per tenere il valore.</translation>
    </message>
    <message>
        <source>NumPyNet would square in the file&apos;s own type %3 and overflow without a word; here the values are widened first.</source>
        <translation>NumPyNet farebbe il quadrato nel tipo %3 del file e traboccherebbe senza dirlo; qui i valori vengono prima allargati.</translation>
    </message>
    <message>
        <source>NumPyNet&apos;s squares would overflow in the file&apos;s own type %3; here they are summed in float64.</source>
        <translation>I quadrati di NumPyNet traboccherebbero nel tipo %3 del file; qui si sommano in float64.</translation>
    </message>
    <message>
        <source>NumPyNet&apos;s sum would overflow in the file&apos;s own type %3; here it is summed in float64.</source>
        <translation>La somma di NumPyNet traboccherebbe nel tipo %3 del file; qui si somma in float64.</translation>
    </message>
    <message>
        <source>A square overflows float64, so its group has norm and output 0, as in NumPyNet.</source>
        <translation>Un quadrato trabocca float64, quindi il suo gruppo ha norm e output 0, come in NumPyNet.</translation>
    </message>
    <message>
        <source>The shape %3 was read with the channels last but looks like channels first; choose the layout nchw or chw if it is.</source>
        <translation>La forma %3 è stata letta con i canali per ultimi ma sembra averli per primi; se è così scegli la disposizione nchw o chw.</translation>
    </message>
    <message>
        <source>The file&apos;s own maximum is %1: its numbers are kept as they are, and rescale unit divides them by %2.</source>
        <translation>Il massimo del file è %1: i suoi numeri restano come sono, e rescale unit li divide per %2.</translation>
    </message>
</context>
<context>
    <name>normscope::NoticeTopic</name>
    <message numerus="yes">
        <source> And %n more, listed beside the picture.</source>
        <translation>
            <numerusform> E %n altro, elencato accanto all&apos;immagine.</numerusform>
            <numerusform> E altri %n, elencati accanto all&apos;immagine.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>normscope::NumberText</name>
    <message>
        <source>all %1</source>
        <translation>tutti %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>from a low to a high number</comment>
        <translation>da %1 a %2</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>normscope::PanelSplit</name>
    <message>
        <source>Width of the setup</source>
        <translation>Larghezza della configurazione</translation>
    </message>
    <message>
        <source>Width of the explanation</source>
        <translation>Larghezza della spiegazione</translation>
    </message>
</context>
<context>
    <name>normscope::Paster</name>
    <message>
        <source>There is nothing to paste. Copy a picture, files, or rows of numbers.</source>
        <translation>Non c&apos;è nulla da incollare. Copia un&apos;immagine, dei file o righe di numeri.</translation>
    </message>
    <message>
        <source>The pasted text is no array: %1. Paste rows of numbers, or nested brackets.</source>
        <translation>Il testo incollato non è un array: %1. Incolla righe di numeri o parentesi annidate.</translation>
    </message>
    <message>
        <source>What was pasted could not be kept (%1). Free some space and paste again.</source>
        <translation>Ciò che è stato incollato non si è potuto conservare (%1). Libera spazio e incolla di nuovo.</translation>
    </message>
    <message>
        <source>There is not enough memory for what was pasted. Copy a smaller part.</source>
        <translation>La memoria non basta per ciò che è stato incollato. Copia una parte più piccola.</translation>
    </message>
</context>
<context>
    <name>normscope::PinsList</name>
    <message>
        <source>Pinned elements</source>
        <translation>Elementi fissati</translation>
    </message>
    <message>
        <source>The elements that are pinned, with their values at the present stage. A click points at one, Delete removes its pin.</source>
        <translation>Gli elementi fissati, con i loro valori nello stadio presente. Un clic ne indica uno, Canc lo toglie.</translation>
    </message>
    <message>
        <source>Copy places and values</source>
        <translation>Copia posti e valori</translation>
    </message>
    <message>
        <source>Remove the pin</source>
        <translation>Non fissarlo più</translation>
    </message>
    <message>
        <source>Remove all pins</source>
        <translation>Non fissarne più nessuno</translation>
    </message>
</context>
<context>
    <name>normscope::PinsModel</name>
    <message>
        <source>%1
A click points at it, Delete removes the pin</source>
        <translation>%1
Un clic lo indica, Canc lo toglie</translation>
    </message>
    <message>
        <source>pin %1: %2, %3</source>
        <comment>number, place, value</comment>
        <translation>fissato %1: %2, %3</translation>
    </message>
</context>
<context>
    <name>normscope::PinsSection</name>
    <message>
        <source>Pinned elements</source>
        <translation>Elementi fissati</translation>
    </message>
    <message>
        <source>Remove all pins</source>
        <translation>Non fissarne più nessuno</translation>
    </message>
</context>
<context>
    <name>normscope::PlotCanvas</name>
    <message>
        <source>Copy as &amp;table</source>
        <translation>Copia come &amp;tabella</translation>
    </message>
    <message>
        <source>The numbers, divided by tabs</source>
        <translation>I numeri, separati da tabulazioni</translation>
    </message>
    <message>
        <source>&amp;Save the plot...</source>
        <translation>&amp;Salva il grafico...</translation>
    </message>
    <message>
        <source>As PDF, SVG or PNG</source>
        <translation>Come PDF, SVG o PNG</translation>
    </message>
</context>
<context>
    <name>normscope::PlotsPanel</name>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>SVG (*.svg)</source>
        <translation>SVG (*.svg)</translation>
    </message>
    <message>
        <source>PNG (*.png)</source>
        <translation>PNG (*.png)</translation>
    </message>
    <message>
        <source>Plots</source>
        <translation>Grafici</translation>
    </message>
    <message>
        <source>Histogram</source>
        <translation>Istogramma</translation>
    </message>
    <message>
        <source>How often the values of the stage occur</source>
        <translation>Quanto spesso compaiono i valori dello stadio</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppo</translation>
    </message>
    <message>
        <source>The values of the pointed group through the stages</source>
        <translation>I valori del gruppo indicato attraverso gli stadi</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profilo</translation>
    </message>
    <message>
        <source>Save the plot</source>
        <translation>Salva il grafico</translation>
    </message>
    <message>
        <source>%1 was not written: give it a name that ends in .pdf, .svg or .png.</source>
        <translation>%1 non è stato scritto: dagli un nome che finisca in .pdf, .svg o .png.</translation>
    </message>
    <message>
        <source>The plot could not be written: %1.</source>
        <translation>Non è stato possibile scrivere il grafico: %1.</translation>
    </message>
    <message>
        <source>Which plot is shown: the histogram of the stage, the pointed group, or a profile through the image</source>
        <translation>Quale grafico è mostrato: l&apos;istogramma dello stadio, il gruppo indicato o un profilo attraverso l&apos;immagine</translation>
    </message>
    <message>
        <source>The plot was not written: there is not enough memory. Close other programs.</source>
        <translation>Il grafico non è stato scritto: la memoria non basta. Chiudi altri programmi.</translation>
    </message>
    <message>
        <source>Values along the row or column of the pointed element. Shift and a drag on the map draw a line, Esc removes it</source>
        <translation>Valori lungo la riga o la colonna dell&apos;elemento indicato. Maiusc e un trascinamento sulla mappa tracciano una linea, Esc la toglie</translation>
    </message>
</context>
<context>
    <name>normscope::ProfilePlot</name>
    <message>
        <source>Input, output and the current stage along the row or column of the pointed element, or along a line that is drawn over the map with Shift and a drag. Space: row or column.</source>
        <translation>Input, output e lo stadio corrente lungo la riga o la colonna dell&apos;elemento indicato, o lungo una linea disegnata sulla mappa trascinando con Shift. Spazio: riga o colonna.</translation>
    </message>
    <message>
        <source>Profile, line</source>
        <translation>Profilo, linea</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profilo</translation>
    </message>
    <message>
        <source>Profile, row %1</source>
        <translation>Profilo, riga %1</translation>
    </message>
    <message>
        <source>Profile, column %1</source>
        <translation>Profilo, colonna %1</translation>
    </message>
    <message>
        <source>r%1 c%2</source>
        <comment>row, column</comment>
        <translation>r%1 c%2</translation>
    </message>
    <message>
        <source>row</source>
        <translation>riga</translation>
    </message>
    <message>
        <source>column</source>
        <translation>colonna</translation>
    </message>
    <message>
        <source>Along the &amp;row</source>
        <translation>Lungo la &amp;riga</translation>
    </message>
    <message>
        <source>The columns of the pointed row</source>
        <translation>Le colonne della riga indicata</translation>
    </message>
    <message>
        <source>Along the &amp;column</source>
        <translation>Lungo la &amp;colonna</translation>
    </message>
    <message>
        <source>The rows of the pointed column</source>
        <translation>Le righe della colonna indicata</translation>
    </message>
    <message>
        <source>Nothing is pointed at.</source>
        <translation>Nessun elemento indicato.</translation>
    </message>
    <message>
        <source>%1: %2 at the probe, %3 along the line.</source>
        <comment>stage, value, range</comment>
        <translation>%1: %2 nell&apos;elemento indicato, %3 lungo la linea.</translation>
    </message>
    <message>
        <source>%1: %2 along the line.</source>
        <comment>stage, range</comment>
        <translation>%1: %2 lungo la linea.</translation>
    </message>
    <message>
        <source>There is not enough memory for the profile.</source>
        <translation>La memoria non basta per il profilo.</translation>
    </message>
    <message>
        <source>%1 to %2, %3, Esc removes it</source>
        <comment>pixel, pixel, channel</comment>
        <translation>da %1 a %2, %3, Esc la toglie</translation>
    </message>
    <message>
        <source>%1, Shift+drag for a line</source>
        <comment>channel</comment>
        <translation>%1, Maiusc+trascina per una linea</translation>
    </message>
    <message>
        <source>Point at an element to see its row, or draw a line on the map with Shift.</source>
        <translation>Indica un elemento per vedere la sua riga, o traccia una linea sulla mappa con Maiusc.</translation>
    </message>
</context>
<context>
    <name>normscope::RangeRow</name>
    <message>
        <source>Use a number.</source>
        <translation>Usa un numero.</translation>
    </message>
    <message>
        <source>Range: ±</source>
        <translation>Intervallo: ±</translation>
    </message>
    <message>
        <source>Range:</source>
        <translation>Intervallo:</translation>
    </message>
    <message>
        <source>Least value</source>
        <translation>Valore minimo</translation>
    </message>
    <message>
        <source>to</source>
        <translation>a</translation>
    </message>
    <message>
        <source>Largest magnitude</source>
        <translation>Modulo massimo</translation>
    </message>
    <message>
        <source>Largest value</source>
        <translation>Valore massimo</translation>
    </message>
</context>
<context>
    <name>normscope::RecentMenu</name>
    <message>
        <source>Nothing was opened yet</source>
        <translation>Nulla è stato ancora aperto</translation>
    </message>
    <message>
        <source>Images and arrays that are opened are listed here</source>
        <translation>Qui sono elencate le immagini e gli array aperti</translation>
    </message>
    <message>
        <source>&amp;Clear this list</source>
        <translation>&amp;Svuota questo elenco</translation>
    </message>
    <message>
        <source>Forget which files were opened</source>
        <translation>Dimentica quali file sono stati aperti</translation>
    </message>
    <message>
        <source>%1 (no longer there)</source>
        <translation>%1 (non c&apos;è più)</translation>
    </message>
</context>
<context>
    <name>normscope::RuleText</name>
    <message>
        <source>%1 rule</source>
        <translation>regola %1</translation>
    </message>
    <message>
        <source>Backward, %1</source>
        <comment>a rule</comment>
        <translation>Backward, %1</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n calls</source>
        <comment>a heading</comment>
        <translation>
            <numerusform>%1, %n chiamata</numerusform>
            <numerusform>%1, %n chiamate</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>normscope::Sample</name>
    <message>
        <source>Chelsea the cat</source>
        <translation>Il gatto Chelsea</translation>
    </message>
    <message>
        <source>A photograph of a cat: soft colours and fine fur.</source>
        <translation>Una fotografia di un gatto: colori morbidi e pelo fine.</translation>
    </message>
    <message>
        <source>A cup of coffee</source>
        <translation>Tazza di caffè</translation>
    </message>
    <message>
        <source>A photograph in warm colours with a dark background.</source>
        <translation>Una fotografia in colori caldi su uno sfondo scuro.</translation>
    </message>
    <message>
        <source>A rocket launch</source>
        <translation>Razzo al lancio</translation>
    </message>
    <message>
        <source>A photograph of a bright flame in a dark sky: large and tiny norms side by side.</source>
        <translation>Una fotografia di una fiamma viva in un cielo scuro: norm grandi e minuscole fianco a fianco.</translation>
    </message>
    <message>
        <source>Three and four</source>
        <translation>Tre e quattro</translation>
    </message>
    <message>
        <source>One pixel with the channels 3 and 4, whose length is 5: every number can be checked by hand.</source>
        <translation>Un pixel con i canali 3 e 4, di lunghezza 5: ogni numero si può verificare a mano.</translation>
    </message>
    <message>
        <source>Colour wheel</source>
        <translation>Ruota dei colori</translation>
    </message>
    <message>
        <source>All hues, from white in the centre to full colour and to black at the rim: over the channels only the hue is left.</source>
        <translation>Tutte le tinte, dal bianco al centro al colore pieno e al nero sul bordo: sui canali resta solo la tinta.</translation>
    </message>
    <message>
        <source>Gradient</source>
        <translation>Sfumatura</translation>
    </message>
    <message>
        <source>A grey ramp from 0 to 255 along the columns.</source>
        <translation>Una rampa di grigi da 0 a 255 lungo le colonne.</translation>
    </message>
    <message>
        <source>Dead pixels</source>
        <translation>Pixel morti</translation>
    </message>
    <message>
        <source>Some pixels are all zero and some are as small as the root of epsilon, where epsilon rules.</source>
        <translation>Alcuni pixel sono tutti zero e alcuni piccoli come la radice di epsilon, dove epsilon domina.</translation>
    </message>
    <message>
        <source>NaN and infinity</source>
        <translation>NaN e infinito</translation>
    </message>
    <message>
        <source>A ramp with NaN and both infinities in a few places: see which groups they reach.</source>
        <translation>Una rampa con NaN e i due infiniti in pochi punti: guarda quali gruppi raggiungono.</translation>
    </message>
    <message>
        <source>Twins</source>
        <translation>Gemelli</translation>
    </message>
    <message>
        <source>A batch of a picture and its double: over the batch axis each changes the other.</source>
        <translation>Un batch di un&apos;immagine e del suo doppio: sull&apos;asse del batch ognuna cambia l&apos;altra.</translation>
    </message>
</context>
<context>
    <name>normscope::SetupBar</name>
    <message>
        <source>Open</source>
        <translation>Apri</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Esempio</translation>
    </message>
    <message>
        <source>The built-in photographs and arrays</source>
        <translation>Le fotografie e gli array interni</translation>
    </message>
    <message>
        <source>Axis</source>
        <translation>Asse</translation>
    </message>
    <message>
        <source>Epsilon</source>
        <translation>Epsilon</translation>
    </message>
    <message>
        <source>Epsilon: use 0 or more.</source>
        <translation>Epsilon: usa 0 o più.</translation>
    </message>
    <message>
        <source>Added to the sum inside the root</source>
        <translation>Aggiunto alla somma sotto la radice</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regola</translation>
    </message>
    <message>
        <source>How backward makes delta</source>
        <translation>Come backward fa delta</translation>
    </message>
    <message>
        <source>Delta in</source>
        <translation>Delta in</translation>
    </message>
</context>
<context>
    <name>normscope::SetupPanel</name>
    <message>
        <source>Setup</source>
        <translation>Impostazioni</translation>
    </message>
</context>
<context>
    <name>normscope::ShortcutModel</name>
    <message>
        <source>%1: %2</source>
        <comment>keys: what they do</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>normscope::ShortcutSheet</name>
    <message>
        <source>Leaves the lines that have all these words.</source>
        <translation>Lascia le righe che hanno tutte queste parole.</translation>
    </message>
    <message>
        <source> or </source>
        <comment>between two keys</comment>
        <translation> o </translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Copia come testo</translation>
    </message>
    <message>
        <source>Copies the lines that are shown, to print or to keep them.</source>
        <translation>Copia le righe mostrate, per stamparle o tenerle.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
    <message>
        <source>Closes this window.</source>
        <translation>Chiude questa finestra.</translation>
    </message>
    <message>
        <source>Keys, gestures and what they do</source>
        <translation>Tasti, gesti e che cosa fanno</translation>
    </message>
    <message>
        <source>Every key and gesture and what it does, by the place where it works.</source>
        <translation>Ogni tasto e gesto e che cosa fa, per il posto in cui vale.</translation>
    </message>
    <message>
        <source>Find a key, a gesture or what it does</source>
        <translation>Trova un tasto, un gesto o che cosa fa</translation>
    </message>
    <message>
        <source>Keys and gestures</source>
        <translation>Tasti e gesti</translation>
    </message>
    <message>
        <source>Nothing found for “%1”.</source>
        <translation>Nessun risultato per «%1».</translation>
    </message>
</context>
<context>
    <name>normscope::SideChooser</name>
    <message>
        <source>Stage of B</source>
        <translation>Stadio di B</translation>
    </message>
    <message>
        <source>Rule of B</source>
        <translation>Regola di B</translation>
    </message>
    <message>
        <source>Axis of B</source>
        <translation>Asse di B</translation>
    </message>
    <message>
        <source>Epsilon of B</source>
        <translation>Epsilon di B</translation>
    </message>
    <message>
        <source>Delta in of B</source>
        <translation>Delta in di B</translation>
    </message>
    <message>
        <source>Image of B</source>
        <translation>Immagine di B</translation>
    </message>
    <message>
        <source>%1: the same as A&apos;s, or another</source>
        <translation>%1: lo stesso di A, o un altro</translation>
    </message>
    <message>
        <source>Use 0 or more.</source>
        <translation>Usa 0 o più.</translation>
    </message>
    <message>
        <source>Image %1</source>
        <translation>Immagine %1</translation>
    </message>
    <message>
        <source>ε %1</source>
        <translation>ε %1</translation>
    </message>
    <message>
        <source>dy %1</source>
        <translation>dy %1</translation>
    </message>
    <message>
        <source>image %1</source>
        <translation>immagine %1</translation>
    </message>
</context>
<context>
    <name>normscope::SideRail</name>
    <message>
        <source>Show the image</source>
        <translation>Mostra l&apos;immagine</translation>
    </message>
    <message>
        <source>Show the groups</source>
        <translation>Mostra i gruppi</translation>
    </message>
    <message>
        <source>Show delta in</source>
        <translation>Mostra delta in</translation>
    </message>
</context>
<context>
    <name>normscope::SignLegend</name>
    <message>
        <source>Colours of the signs</source>
        <translation>Colori dei segni</translation>
    </message>
</context>
<context>
    <name>normscope::SpecialBar</name>
    <message>
        <source>Next one</source>
        <translation>Il prossimo</translation>
    </message>
    <message>
        <source>%1. A click moves to the next one.</source>
        <translation>%1. Un clic porta al prossimo.</translation>
    </message>
</context>
<context>
    <name>normscope::SplitDivider</name>
    <message>
        <source>Divider between A and B</source>
        <translation>Divisore fra A e B</translation>
    </message>
    <message>
        <source>A is at the left, B at the right. Drag it, or use the arrow keys</source>
        <translation>A è a sinistra, B a destra. Trascinalo, o usa le frecce</translation>
    </message>
</context>
<context>
    <name>normscope::SpokenElement</name>
    <message>
        <source>row %1, column %2, channel %3, %4 %5, group of %6</source>
        <translation>riga %1, colonna %2, canale %3, %4 %5, gruppo di %6</translation>
    </message>
</context>
<context>
    <name>normscope::StageRange</name>
    <message>
        <source>%1 to %2</source>
        <comment>from a low to a high number</comment>
        <translation>da %1 a %2</translation>
    </message>
    <message>
        <source>to %1</source>
        <comment>a high number</comment>
        <translation>fino a %1</translation>
    </message>
</context>
<context>
    <name>normscope::StageRanges</name>
    <message>
        <source>There is not enough memory to find this range. Close other programs or open a smaller input.</source>
        <translation>La memoria non basta per trovare questo intervallo. Chiudi altri programmi o apri un ingresso più piccolo.</translation>
    </message>
    <message>
        <source>All values between these percentiles are the same. The range stays as it is.</source>
        <translation>Tutti i valori tra questi percentili sono uguali. L&apos;intervallo resta com&apos;è.</translation>
    </message>
    <message>
        <source>This stage has no finite values. The range stays as it is.</source>
        <translation>Questo stadio non ha valori finiti. L&apos;intervallo resta com&apos;è.</translation>
    </message>
</context>
<context>
    <name>normscope::StageStrip</name>
    <message>
        <source>Stages</source>
        <translation>Stadi</translation>
    </message>
    <message>
        <source>%1, step %2 of %3
%4</source>
        <comment>name, number, count, range of values</comment>
        <translation>%1, passo %2 di %3
%4</translation>
    </message>
    <message>
        <source>being computed</source>
        <translation>in calcolo</translation>
    </message>
    <message>
        <source>no finite values</source>
        <translation>nessun valore finito</translation>
    </message>
    <message>
        <source>%1, %2 scale</source>
        <comment>range, log or symlog</comment>
        <translation>%1, scala %2</translation>
    </message>
    <message>
        <source>not finite</source>
        <translation>non finiti</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Forward</translation>
    </message>
    <message>
        <source>not computed</source>
        <translation>non calcolato</translation>
    </message>
</context>
<context>
    <name>normscope::StatusLine</name>
    <message>
        <source>Ready</source>
        <translation>Pronto</translation>
    </message>
    <message>
        <source>Computing</source>
        <translation>Calcolo</translation>
    </message>
    <message>
        <source>Nothing pointed at</source>
        <translation>Nulla è indicato</translation>
    </message>
    <message>
        <source>Group of %1</source>
        <translation>Gruppo di %1</translation>
    </message>
    <message>
        <source>No dead groups</source>
        <translation>Nessun gruppo morto</translation>
    </message>
    <message>
        <source>%1 dead groups</source>
        <translation>%1 gruppi morti</translation>
    </message>
    <message>
        <source>Zoom %1 %</source>
        <translation>Zoom %1 %</translation>
    </message>
    <message>
        <source>Views share zoom and position</source>
        <translation>Le viste condividono zoom e posizione</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>A against B</source>
        <translation>A contro B</translation>
    </message>
    <message>
        <source>Bytes from 0 to 255</source>
        <translation>Byte da 0 a 255</translation>
    </message>
    <message>
        <source>1 dead group</source>
        <translation>1 gruppo morto</translation>
    </message>
</context>
<context>
    <name>normscope::StepActions</name>
    <message>
        <source>&amp;Pause</source>
        <translation>Pau&amp;sa</translation>
    </message>
    <message>
        <source>&amp;Play</source>
        <translation>Rip&amp;roduci</translation>
    </message>
</context>
<context>
    <name>normscope::TimelineBar</name>
    <message>
        <source>%1 (%2)</source>
        <comment>what it does, its shortcut</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Back to %1</source>
        <translation>Indietro a %1</translation>
    </message>
    <message>
        <source>This is the first stage</source>
        <translation>Questo è il primo stadio</translation>
    </message>
    <message>
        <source>On to %1</source>
        <translation>Avanti a %1</translation>
    </message>
    <message>
        <source>This is the last stage</source>
        <translation>Questo è l&apos;ultimo stadio</translation>
    </message>
    <message>
        <source>First stage</source>
        <translation>Primo stadio</translation>
    </message>
    <message>
        <source>Last stage</source>
        <translation>Ultimo stadio</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Indietro</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Avanti</translation>
    </message>
    <message>
        <source>%1×</source>
        <comment>times the usual speed</comment>
        <translation>%1×</translation>
    </message>
    <message>
        <source>No pinned stage comes before</source>
        <translation>Nessuno stadio fissato viene prima</translation>
    </message>
    <message>
        <source>No pinned stage follows</source>
        <translation>Nessuno stadio fissato segue</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Riproduci</translation>
    </message>
    <message>
        <source>Goes on from stop to stop by itself and ends at the last one. A step by hand pauses it. From the last stop it starts over.</source>
        <translation>Va avanti da solo di fermata in fermata e finisce all&apos;ultima. Un passo a mano lo mette in pausa. Dall&apos;ultima fermata ricomincia.</translation>
    </message>
    <message>
        <source>Speed of Play</source>
        <translation>Velocità di Riproduci</translation>
    </message>
    <message>
        <source>How fast Play goes on; at 1× a stop takes 1.5 seconds</source>
        <translation>Quanto in fretta va avanti Riproduci; a 1× una fermata dura 1.5 secondi</translation>
    </message>
</context>
<context>
    <name>normscope::TimelineLine</name>
    <message>
        <source>Timeline</source>
        <translation>Linea del tempo</translation>
    </message>
    <message>
        <source>step %1 of %2</source>
        <translation>passo %1 di %2</translation>
    </message>
    <message>
        <source>%1, %2
%3</source>
        <comment>name, step, what it is</comment>
        <translation>%1, %2
%3</translation>
    </message>
    <message>
        <source>%1, pinned</source>
        <translation>%1, fissato</translation>
    </message>
    <message>
        <source>Pin %1</source>
        <translation>Fissa %1</translation>
    </message>
    <message>
        <source>Remove the pins of all stages</source>
        <translation>Non fissare più nessuno stadio</translation>
    </message>
    <message>
        <source>Every stage of forward and backward is a stop. A click, the arrow keys, Home and End go to any of them. A click above a stop pins it. While any stop is pinned, Back, Next and Play visit the pinned ones only.</source>
        <translation>Ogni stadio di forward e backward è una fermata. Un clic, le frecce, Home e Fine portano a ognuna. Un clic sopra una fermata la fissa. Finché una è fissata, Indietro, Avanti e Riproduci visitano solo quelle fissate.</translation>
    </message>
</context>
<context>
    <name>normscope::ValuesList</name>
    <message>
        <source>Values of the element</source>
        <translation>Valori dell&apos;elemento</translation>
    </message>
    <message>
        <source>Copy the value</source>
        <translation>Copia il valore</translation>
    </message>
    <message>
        <source>Copy all values</source>
        <translation>Copia tutti i valori</translation>
    </message>
</context>
<context>
    <name>normscope::ValuesModel</name>
    <message>
        <source>The L2 norm of the group. The stage named norm is one over it.</source>
        <translation>La norma L2 del gruppo. Lo stadio chiamato norm è il suo reciproco.</translation>
    </message>
    <message>
        <source>%1 is %2</source>
        <translation>%1 è %2</translation>
    </message>
</context>
<context>
    <name>normscope::VerdictStrip</name>
    <message>
        <source>What the comparison of A and B finds over all elements and groups</source>
        <translation>Che cosa trova il confronto di A e B su tutti gli elementi e i gruppi</translation>
    </message>
    <message>
        <source>Cosine per group</source>
        <translation>Coseno per gruppo</translation>
    </message>
</context>
<context>
    <name>normscope::ViewHeader</name>
    <message>
        <source>Colours</source>
        <translation>Colori</translation>
    </message>
    <message>
        <source>Scales of the views</source>
        <translation>Scale delle viste</translation>
    </message>
    <message>
        <source>%1 views</source>
        <translation>%1 viste</translation>
    </message>
    <message>
        <source>one scale</source>
        <translation>una scala</translation>
    </message>
    <message>
        <source>own scales</source>
        <translation>scale proprie</translation>
    </message>
    <message>
        <source>Each view has its own scale</source>
        <translation>Ogni vista ha la sua scala</translation>
    </message>
    <message>
        <source>Colours say where a stage is large, not how large it is beside the others</source>
        <translation>I colori dicono dove uno stadio è grande, non quanto lo è accanto agli altri</translation>
    </message>
    <message>
        <source>One scale for all views</source>
        <translation>Una scala per tutte le viste</translation>
    </message>
    <message>
        <source>Equal colours are equal values in every view</source>
        <translation>Colori uguali sono valori uguali in ogni vista</translation>
    </message>
</context>
<context>
    <name>normscope::ViewPane</name>
    <message>
        <source>repeated over %1</source>
        <translation>ripetuto su %1</translation>
    </message>
    <message>
        <source>Stage of view %1</source>
        <translation>Stadio della vista %1</translation>
    </message>
    <message>
        <source>Colours of view %1</source>
        <translation>Colori della vista %1</translation>
    </message>
    <message>
        <source>red, green, blue</source>
        <translation>rosso, verde, blu</translation>
    </message>
    <message>
        <source>all channels</source>
        <translation>tutti i canali</translation>
    </message>
</context>
<context>
    <name>normscope::WidthHandle</name>
    <message>
        <source>%1: drag, or press Left and Right; double-click for the usual one</source>
        <comment>width of a panel</comment>
        <translation>%1: trascina, o premi Sinistra e Destra; doppio clic per quella consueta</translation>
    </message>
    <message>
        <source>%1 px</source>
        <translation>%1 px</translation>
    </message>
</context>
<context>
    <name>normscope::WorkbenchActions</name>
    <message>
        <source>Undo</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Ripeti</translation>
    </message>
    <message>
        <source>Undo “%1”</source>
        <translation>Annulla «%1»</translation>
    </message>
    <message>
        <source>Redo “%1”</source>
        <translation>Ripeti «%1»</translation>
    </message>
</context>
</TS>
