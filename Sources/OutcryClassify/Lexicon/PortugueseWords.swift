/// Portuguese.
enum PortugueseWords {
    static let text = """
        $neg = não, nao, n, nada, nem, nunca, impossível, ninguém consegue, parou de, não consigo, nao consigo, n
          consigo, não dá pra, não deixa, sem conseguir
        $va = funciona, funcionam, funcionando, abre, abrem, carrega, carregam, carregando, entra, entrando, vai,
          pega, pegando, conecta, responde, roda, rola, tá indo, presta, abrindo, inicia
        $red = internet, sinal, rede, wifi, wi-fi, cobertura, dados móveis, conexão, fibra, telefone, linha, 4g, 5g,
          serviço, dados, banda larga, ligação
        $luz = luz, água, energia, gás, eletricidade, força
        $msg = mensagem, mensagens, sms, e-mail, e-mails, email, emails, código, códigos, token, notificação,
          notificações, áudio, áudios, zap
        $pago = pagamento, pagamentos, transferência, transferências, pix, cartão, boleto, reembolso, estorno,
          depósito, compra, saque, recarga, pagar, transferir, comprar, cobrança, ted, salário, débito, crédito,
          maquininha
        $datos = fotos, arquivos, conversas, histórico, contatos, dados, progresso, saldo, notas, playlists,
          mensagens, backup, tudo, itens, save
        $parte = stories, story, fotos, vídeos, vídeo, video, imagens, busca, pesquisa, comentários, notificações,
          áudio, som, legenda, legendas, câmera, microfone, mapa, feed, reels, perfil, botão, carrinho, downloads,
          figurinhas, status, chamadas, chat, rastreio, extrato
        cannot_access caiu/down 3: caiu|caiu de novo|fora do ar|tá fora|está fora|caindo|off|down|morreu|
          ~indisponível|instável|instabilidade|bugou|bugado|travou geral|pane; @ .. caiu|fora|off|down|morreu|bugou|
          ~bugado|com problema
        cannot_access não-vai/down 3: $neg + $va; não tá + $va; não está + $va; $neg .. $va; parou de funcionar|não
          presta; problema no|problema com|problemas no + @
        cannot_access não-abre 3: site|app|aplicativo|página|servidor|servidores|sistema .. não abre|não carrega|
          ~caiu|fora do ar|travado|travou|não funciona|não entra|em branco; não consigo entrar|não consigo acessar|
          ~não consigo abrir|não abre|não entra|não carrega|carregando infinito|tela branca|tela preta|fica
          carregando|fica girando|rodando infinito|tô na fila|na fila desde|não deixa entrar
        error_message erro 3: erro|erros|mensagem de erro|código de erro|algo deu errado|tente novamente|ocorreu um
          erro|tente mais tarde; certificado .. expirado|vencido|inválido; erro no servidor
        error_message citação 2: diz|aparece|fala que|dá|mostra|mensagem|= .. "*
        slow lento 3: lento|lenta|lentidão|devagar|travando|trava|travado|lag|lagado|lagando|ping alto|demora|
          ~demorando|tartaruga|carroça|pixelado|bufferando|lerdo|lerda|instável|oscilando|oscilação|engasgando|
          ~atraso|arrastando|delay
        login_failure entrar 3: $neg .. logar|fazer login|entrar na conta|entrar na minha conta|acessar minha conta|
          ~acessar a conta; login .. não|falha|erro|trava; me deslogou|deslogou|desloga|me desconectou da conta;
          senha .. incorreta|errada|inválida|não|volta|captcha|reconhecimento facial; verificação .. não|falha;
          volta pra tela inicial|volta para o login|pede senha de novo|não reconhece minha senha
        payment_failure pagamento 3: $pago .. não|falha|falhou|recusado|recusada|recusou|erro|pendente|duas vezes|em
          duplicidade|sumiu|cancelado|cancelou|não cai|não caiu|travado|preso|negado|negada|fora; $neg .. $pago;
          cobrou duas vezes|cobrado duas vezes|cobrança duplicada|duplicidade|dinheiro sumiu|não caiu|não passa|não
          passou|caixa eletrônico; pix não
        app_crash fecha 3: fechando sozinho|fechando sozinha|fecha sozinho|fecha sozinha|fechou sozinho|fica
          fechando|crasha|crashando|crashou|congela|congelou|congelando|reinicia|reiniciando|tela azul|trava e
          fecha|fecha do nada|crash|travou o celular
        not_delivered mensagem 3: $msg .. não chega|não chegam|não chegou|não envia|não vai|não sai|não saem|nunca
          chega|atrasad*|não entrega|não foi; não chega|não recebo|não recebi|não envia|não tô recebendo|não estou
          recebendo|não consigo enviar|não manda .. $msg; um risquinho|um tracinho|só um tique|um tique|reloginho|
          ~relógio|caixa de saída|não sai da caixa
        no_connectivity sem 3: sem|nem|zero|fiquei sem|ficamos sem|não tem|não tenho + $red|$luz|sinal|internet;
          acabou|caiu|faltou|falta + a|o + $red|$luz; falta de + $luz|água|energia; $red .. caiu|caindo|oscilando|
          ~morreu|não funciona|não pega|não volta|cai toda hora; apagão|queda de energia|sem luz|sem água|só
          emergência|somente emergência|ligação cai|ligações caem|não consigo ligar|sem linha|rompimento; modem ..
          vermelh*|piscando; luz vermelha|desconecta|desconectando|caindo toda hora
        feature_broken função 3: $parte .. não|bugado|bugada|sumiu|sumiram|em branco|preto|preta|parou|travado|
          ~quebrado|errad*; não aparece|não aparecem|não mostra|não carrega|não carregam|não atualiza|não
          sincroniza|não consigo postar|não consigo ver|não consigo subir|não dá pra ver|não toca|não roda ..
          $parte; não consigo postar|não sincroniza|não atualiza|bugado|bugada|bug|sem som|sem áudio|sem imagem
        data_loss sumiu 3: $datos .. sumiu|sumiram|apagou|apagados|apagadas|perdidos|perdi|zerou|zerado; perdi|
          ~sumiu|sumiram|apagou|apagaram|desapareceu .. $datos; perdi tudo|sumiu tudo|apagou tudo
        account_security conta 3: hackeado|hackearam|hackeada|invadiram|invadida|invadido|clonaram|clonado|golpe|
          ~phishing|vazamento|vazaram|vazou|fraude|compra que não fiz|não reconheço; conta .. bloqueada|banida|
          ~suspensa|roubada|hackeada|invadida|desativada; fui banido|me baniram|bloquearam minha conta|bloquearam
          meu
        other entrega 3: pacote|encomenda|pedido|entrega|entregador .. não chegou|atrasad*|perdid*|nunca chegou|não
          veio|extraviad*; atendimento|suporte|sac .. não|ninguém|péssimo; ninguém atende|ninguém responde|voo
          cancelado|voos cancelados|cobrança indevida|cobrando a mais|pedido cancelado
        polarity.recovered voltou 3: voltou|voltaram|já voltou|voltou ao normal|voltou a funcionar|já funciona|
          ~normalizou|normalizado|normalizada|resolvido|resolvida|restabelecido|restabelecida|já está funcionando|tá
          funcionando de novo|consertaram|arrumaram|de volta
        persists ainda 2: ainda não|ainda sem|continua|de novo|mas não|não voltou|voltou a cair|caiu de novo|até
          agora nada|segue|e caiu
        polarity.working normal 3: aqui tá normal|tá normal|aqui normal|normal aqui|funcionando normal|funcionando
          normalmente|aqui funciona|aqui tá funcionando|tudo certo aqui|aqui tá de boa|de boa|pra mim tá|pra mim
          funciona|sem problemas aqui|aqui tá ok|deve ser teu|deve ser seu|é seu wifi|é sua internet|é tua net|tá
          voando|rodando liso
        polarity.unrelated pergunta 3: como faço|como eu faço|como faz pra|como cancelar|quero cancelar|alguém
          indica|alguém recomenda|indicação|qual o melhor|qual melhor|quanto custa|preço|preços|caro|cara demais|
          ~mais barato|ações da|bolsa|vendo|saudade|lembra quando|ano passado|queria que|podia ter|deveria ter|
          ~assistindo|série|filme|amo|promoção
        polarity.unrelated se 3: se .. cair|cai|caísse|caia
        void ditos 9: caiu bem|caiu a ficha|caiu na real|não só|sem problema|sem dúvida|cair na|cair no sono|nem aí|
          ~sem noção|não vai dar
        kind.official nós 3: informamos|estamos trabalhando|nossas equipes|nossa equipe|nossos técnicos|pedimos
          desculpas|lamentamos|agradecemos|obrigado pela compreensão|manutenção programada|identificamos|estamos
          cientes|prezado|prezados|nossos clientes|foi restabelecido|instabilidade em nossos|já foi normalizado
        kind.news notícia 3: usuários relatam|usuários reclamam|milhares|milhões|segundo|downdetector|de acordo com|
          ~afeta|atinge|ministério|empresa diz|nota oficial|informou|ataque hacker a|apagão atinge
        kind.promo oferta 3: desconto|promoção|cupom|grátis|frete grátis|compre|aproveite|só hoje|por apenas|link na
          bio|chama no|assine|ganhe|sorteio|clique|seguidores|renda extra
        kind.second_hand outros 3: minha|meu + mãe|pai|irmã|irmão|amigo|amiga|vó|vô|avó|avô|tia|tio|namorada|
          ~namorado|esposa|marido|vizinho|vizinha|chefe|primo|prima|filha|filho|colega|sogra; parece que|dizem que|
          ~diz que|disseram|ouvi dizer|aparentemente|galera falando|povo falando|pessoal reclamando|segundo minha|vi
          gente
        kind.joke piada 3: vou ter que trabalhar|socorro|sinal de fumaça|pombo correio|idade da pedra|fim do mundo|
          ~apocalipse|conversar com a família|conhecer minha família|o estagiário|estagiário
        cause.overload carga 3: sobrecarga|sobrecarregado|muita gente|muitos acessos|congestionado|todo mundo
          acessando|fila virtual|na fila|lotado|alta demanda|ao mesmo tempo
        cause.software atualização 3: depois da|dps da|após|desde|com + atualização|a atualização|o update|última
          atualização|atualizar|nova versão|update; atualização|atualizou|bug|nova versão|update
        cause.cyberattack ataque 3: ataque hacker|ciberataque|ataque cibernético|hackers|ddos|ransomware
        cause.network cabo 3: rompimento|cabo rompido|fibra rompida|romperam a fibra|roubo de cabo|roubo de cabos|
          ~furto de cabos|cabo submarino|antena|torre
        cause.power energia 3: apagão|sem luz|queda de energia|falta de energia|sem energia|falta de luz|
          ~transformador|faltou luz|acabou a luz|subestação|faltou energia
        cause.certificate certificado 3: certificado .. expirado|vencido|inválido|ssl
        cause.third_party terceiro 3: fornecedor|terceiro|terceirizada|provedor
        cause.maintenance manutenção 3: manutenção|manutenção programada|obra
        impact.business negócio 2: clientes|loja|vendas|vender|negócio|empresa
        impact.work trabalho 2: trabalhar|trabalho|home office|reunião|chefe|escritório
        impact.study estudo 2: prova|aula|faculdade|escola|trabalho da faculdade|enem|matrícula
        impact.money dinheiro 2: aluguel|salário|mercado|conta de|pagar a|gasolina|auxílio|bolsa família
        impact.travel viagem 2: voo|aeroporto|passagem|ônibus|viagem|uber
        impact.safety saúde 2: emergência|hospital|samu|remédio|médico
        impact.personal vida 2: minha mãe|meus filhos|família|jogo|fim de semana|aniversário
        lang small 1: o|a|os|as|de|que|e|em|um|uma|é|não|nao|se|por|com|para|pra|meu|minha|eu|você|vc|ele|ela|do|da|
          ~dos|das|no|na|nos|nas|ao|mais|mas|tá|ta|tô|está|estou|já|só|também|tem|ter|muito|sem|quando|porque|pq|
          ~hoje|ontem|agora|aqui|alguém|isso|esse|essa|esta|até|depois|dps|desde|ainda|de novo|como|qual|tudo|nada|
          ~ninguém|gente|galera|vou|vai|foi|ser|são|fica|toda hora|né|mano|kkk|kkkk|kkkkk|seu|sua|teu|ou|nem|ele|
          ~eles|consigo|fazer|aconteceu|alguem|deve|sozinho
        """
}
