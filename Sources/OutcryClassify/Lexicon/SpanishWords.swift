/// Spanish.
enum SpanishWords {
    static let text = """
        $neg = no, nada, ni, nunca, imposible, sin poder, tampoco, nadie puede, no puedo, no se puede, no me deja,
          no deja, no logro, dejó de, dejo de
        $va = funciona, funcionan, anda, andan, va, carga, cargan, abre, abren, sirve, jala, responde, entra,
          conecta, arranca, funcionando, furula, tira, prende
        $red = internet, señal, red, wifi, cobertura, datos, conexión, línea, fibra, servicio móvil, teléfono, tele,
          4g, 5g, lte, datos móviles, módem, router, servicio
        $luz = luz, agua, gas, electricidad, corriente, energía, suministro
        $msg = mensaje, mensajes, sms, correo, correos, código, códigos, mail, mails, email, notificación,
          notificaciones, código de verificación, otp, whatsapps
        $pago = pago, pagos, transferencia, transferencias, tarjeta, bizum, cobro, recarga, reembolso, retiro,
          depósito, compra, pagar, transferir, cobrar, envío de dinero, nómina, cajero, reintegro, pix
        $datos = fotos, archivos, chats, historial, conversaciones, contactos, datos, partida, progreso, saldo,
          notas, playlists, documentos, movimientos, todo
        $parte = historias, historia, fotos, videos, vídeos, video, vídeo, imágenes, búsqueda, buscador,
          comentarios, notificaciones, audio, sonido, subtítulos, cámara, micrófono, mapa, mapas, feed, reels,
          perfil, botón, carrito, descargas, stickers, estados, llamadas, audios, notas de voz, stories, chat,
          listas
        cannot_access caído/down 3: caído|caída|caídos|caídas|se cayó|se ha caído|se cae|se cayeron|está down|esta
          down|fuera de servicio|down|tumbado; @ .. caído|caída|down|muerto|cayó|offline
        cannot_access no-va/down 3: no + $va; no me + $va|entra|abre|carga; $neg .. $va; @ .. no va|no anda|no
          funciona|no sirve|no jala|no carga|no abre|no furula|no tira; problemas con .. @; @ .. problemas|fallando|
          ~falla|fallas; no está disponible|no disponible|sin servicio
        cannot_access no-carga 3: página|web|app|aplicación|servidor|servidores|sitio|plataforma .. no carga|no
          abre|caída|caído|caídos|no responde|no funciona|no anda|en blanco; no puedo entrar|no se puede entrar|no
          deja entrar|no puedo acceder|imposible acceder|imposible entrar|no me deja entrar|no abre|no carga|se
          queda cargando|cargando eternamente|pantalla en blanco|cargando infinito|no puedo abrir|tiempo de espera
        error_message error 3: error|errores|código de error|mensaje de error|algo salió mal|algo ha salido mal|ha
          ocurrido un error|inténtalo más tarde|intente más tarde|inténtelo de nuevo|error 500|no se pudo;
          certificado .. caducado|vencido|inválido|expirado; dice que el certificado
        error_message cita 2: dice|sale|aparece|me sale|pone|mensaje|muestra .. "*
        slow lento 3: lento|lenta|lentos|lentas|lentísimo|lentísima|va lentísimo|lentitud|se traba|trabado|lag|
          ~lagueado|laggeado|ping alto|mucho ping|tarda|tardando|tortuga|demora|demoras|se corta el vídeo|pixelado|
          ~buffering|intermitente|intermitencia|retraso|retrasos|saturado|carga lento|se congela el video
        login_failure sesión 3: $neg .. iniciar sesión|loguear|loguearme|entrar a mi cuenta|entrar en mi cuenta|
          ~ingresar a mi cuenta|entrar a la cuenta|acceder a mi cuenta|hacer login|ingresar; inicio de sesión ..
          falla|no|error; me cerró la sesión|cierra sesión|me sacó de la cuenta|me saca de la cuenta|me echa;
          contraseña .. incorrecta|no|inválida; captcha|doble factor|verificar mi identidad|no entro|no reconoce mi
          contraseña|credenciales
        payment_failure pago 3: $pago .. no|falla|fallan|rechaza|rechazado|rechazada|rechazan|error|pendiente|doble|
          ~dos veces|no pasa|no llega|bloqueado|no funciona; $neg .. $pago; me cobró dos veces|me cobraron dos
          veces|cobro doble|doble cobro|cobrado dos veces|cobraron de más; cajero .. tragó|comió; se tragó la
          tarjeta|no me deja pagar|no puedo pagar|no pasa la tarjeta|datáfono|no me llega el dinero|no llega la
          plata
        app_crash cierra 3: se cierra|se cierra sola|se cierra solo|se me cierra|crashea|crashea|crasheó|se congela|
          ~congelado|congelada|se bloquea|se reinicia|pantalla azul|pantalla negra|se cuelga|se me cuelga|colgado|
          ~peta|crash
        not_delivered mensaje 3: $msg .. no llega|no llegan|nunca llega|nunca llegan|no se envía|no se envían|no
          salen|no me llega|no me llegan|no entran|tarda|retrasados; no llega|no llegan|nunca llega|no me llega|no
          me llegan|no recibo|no he recibido|no se envía|no se envían|no salen|no puedo enviar .. $msg; un solo
          tick|un tick|una palomita|relojito|no se envían|no se mandan
        no_connectivity sin 3: sin|no hay|no tengo|no tenemos|nos quedamos sin|me quedé sin|cero|ni + $red|$luz|luz|
          ~señal; se fue|se ha ido|se cortó|cortaron|se cayó|se va + la|el + $red|$luz; $red .. caído|caída|muerto|
          ~muerta|cortado|se corta|intermitente|no funciona; corte de + $luz|$red|suministro; apagón|apagones|corte
          de luz|cortes de luz|corte eléctrico|sin suministro|a oscuras|solo llamadas de emergencia|sin línea|se
          cortan las llamadas|llamadas cortadas|no puedo llamar|me desconecta|desconexiones|se desconecta
        feature_broken función 3: no me cargan|no cargan|no se ven|no se ve|no se escucha|no aparecen|no aparece|no
          muestra|no salen|no me deja subir|no puedo subir|no se pueden subir|no carga|no sincroniza|no actualiza|no
          deja + las|los|el|la + $parte; $parte .. no|falla|roto|rota|desaparecieron|en negro|en blanco|vacío|no
          carga|no cargan; no cargan|no me cargan .. $parte; bugueado|buggeado|raro|bug|no me deja subir|no me deja
          comentar|no me deja publicar|sin sonido|sin audio|pantalla negra con audio; falla .. $parte
        data_loss perdido 3: perdí|perdido|desapareció|desaparecieron|desaparecido|borró|borraron|se borró|se
          borraron|se perdió|se perdieron|eliminado .. $datos; $datos .. desaparecieron|desapareció|desaparecido|
          ~borrado|borrados|perdido|se borraron; perdí todo|lo perdí todo|en cero
        account_security cuenta 3: hackearon|hackeado|hackeada|hackeo|me robaron la cuenta|phishing|estafa|
          ~filtración|filtraron|fraude|cargo no reconocido|cargos no reconocidos|no reconozco|suplantación|
          ~suplantando|robo de datos|brecha; cuenta|perfil .. bloqueada|suspendida|bloqueado|baneada|baneado|
          ~desactivada|hackeada|robada|inhabilitada; me banearon|me bloquearon la cuenta|me suspendieron
        other envío 3: paquete|pedido|envío|repartidor .. no llega|nunca llegó|perdido|retrasado|tarde|no ha
          llegado; atención al cliente|soporte|servicio al cliente .. no|nadie|comunicando|colgado; no contestan|
          ~nadie contesta|vuelo cancelado|vuelos cancelados|tren cancelado|trenes cancelados|me cobraron de más;
          factura .. mal|doble
        polarity.recovered volvió 3: ya funciona|ya volvió|volvió|ya anda|ya va|ha vuelto|ya está funcionando|
          ~restablecido|restablecida|solucionado|solucionada|resuelto|resuelta|ya regresó|regresó|ya hay|ya tengo|ya
          carga|ya entra|recuperado|vuelve a funcionar|se ha restablecido|ya se arregló|arreglado|reparado|ya llegó
          la luz|ya vino la luz|normalizado
        persists sigue 2: sigue|siguen|todavía no|aún no|otra vez|de nuevo|pero no|no ha vuelto|no vuelve|aún sin|
          ~todavía sin|volvió a caer*|se volvió a
        polarity.working bien 3: funciona bien|me funciona|a mí me funciona|me va bien|va bien|anda bien|todo bien|
          ~sin problemas|va perfecto|me anda|funciona perfecto|funciona perfectamente|acá anda|aquí funciona|aquí
          va|normal aquí|me carga bien|es tu internet|debe ser tu|es tu wifi|de lujo|joya
        polarity.unrelated pregunta 3: cómo puedo|cómo hago|cómo se|alguien recomienda|recomiendan|recomendación|
          ~recomendaciones|cuál es el mejor|cuánto cuesta|precio|precios|caro|carísimo|cancelar mi suscripción|dar
          de baja|darme de baja|acciones de|bolsa|vendo|busco|hace años|recuerdan cuando|ojalá|debería tener|
          ~deberían|qué serie|me encanta|amo|película|si se cae|temporal|alerta
        void giros 9: nada que ver|no problem|sin duda|sin embargo|no hay problema|sin problemas|no solo|cae bien|se
          cae de|cayó bien|caída de pelo|no va a|que va|luz verde|dar a luz|a la luz de|red social|redes sociales
        kind.official nosotros 3: les informamos|le informamos|informamos|estamos trabajando|nuestros técnicos|
          ~nuestro equipo|nuestros equipos|lamentamos|disculpas|disculpe|agradecemos|gracias por su paciencia|
          ~gracias por tu paciencia|ha sido restablecido|se ha restablecido|usuarios podrían|mantenimiento
          programado|trabajos programados|suspensión programada|nuestros clientes|estimados|comunicamos|incidencia
        kind.news noticia 3: usuarios reportan|usuarios denuncian|miles de|según|reportan|reportaron|millones de|
          ~autoridades|ministerio|caída mundial|afecta a|denuncian|empresa informó|informó|ciberataque a|última
          hora|sufre|deja sin
        kind.promo oferta 3: contrata|oferta|descuento|promoción|gratis|llama ya|aprovecha|solo hoy|por solo|cupón|
          ~sorteo|link en|envíame dm|compra ya|suscríbete|gana dinero|seguidores|te esperamos
        kind.second_hand otros 3: mi|mis + mamá|papá|madre|padre|hermano|hermana|primo|prima|amigo|amiga|abuela|
          ~abuelo|novia|novio|esposa|esposo|marido|mujer|vecino|vecina|jefe|tía|tío|hija|hijo|suegra|compañero|
          ~compañera; dicen que|me dicen|parece que|según dicen|supuestamente|al parecer|leo que|la gente dice|mis
          amigos|varios reportan|en twitter dicen
        kind.joke broma 3: señales de humo|palomas mensajeras|paloma mensajera|edad de piedra|apocalipsis|fin del
          mundo|hablar con mi familia|hablar con mi esposa|el becario|intern
        cause.overload carga 3: saturado|saturados|saturación|sobrecarga|demasiados usuarios|demasiada gente|
          ~colapsado|colapsada|colapso|cola virtual|todos a la vez|todos al mismo tiempo|alta demanda|en la fila
        cause.software actualización 3: tras|después de|desde|con + la actualización|la última actualización|el
          parche|actualizar|la nueva versión; actualización|bug|nueva versión|parche
        cause.cyberattack ataque 3: ciberataque|ataque informático|hackers|ddos|ransomware|ataque cibernético
        cause.network fibra 3: corte de fibra|fibra cortada|cortaron la fibra|fibra óptica|cable submarino|robo de
          cable|antena|avería en la red|rotura de fibra|cable cortado
        cause.power luz 3: apagón|sin luz|corte de luz|corte eléctrico|se fue la luz|sin electricidad|transformador|
          ~subestación|falla eléctrica|no hay luz|sin energía|cortes de luz
        cause.certificate certificado 3: certificado del servidor; certificado .. caducado|vencido|expirado|ssl
        cause.third_party tercero 3: proveedor externo|un tercero|proveedor
        cause.maintenance mantenimiento 3: mantenimiento|trabajos programados|obras
        impact.business negocio 2: clientes|negocio|ventas|tienda|local
        impact.work trabajo 2: trabajar|trabajo|teletrabajo|reunión|oficina|jefe
        impact.study estudio 2: examen|clase|tarea|universidad|escuela|entrega|parcial
        impact.money dinero 2: alquiler|sueldo|nómina|súper|super|renta|pagar la|gasolina
        impact.travel viaje 2: vuelo|aeropuerto|tren|billete|boleto|viaje
        impact.safety salud 2: emergencia|hospital|medicinas|ambulancia|médico|insulina
        impact.personal vida 2: mi mamá|mi familia|mis hijos|cumpleaños|finde|partido|mis amigos
        lang small 1: el|la|los|las|de|que|y|en|un|una|es|no|se|por|con|para|mi|me|lo|le|les|su|del|al|como|más|
          ~pero|está|esta|están|estoy|hay|ya|alguien|desde|todo|toda|todos|nada|muy|sin|qué|cómo|cuando|porque|hoy|
          ~ayer|ahora|aquí|acá|también|si|sí|ni|te|tu|yo|nos|q|xq|pq|este|eso|esto|hace|tengo|tiene|puedo|puede|
          ~quiero|hasta|otra vez|o|a|dice|sale|creo|gente|hola|gracias|fue|son|ser|ha|han|he|donde|mismo|algo|solo|
          ~tampoco|siempre|mucho|otra|otro|anda|che|dos|veces
        """
}
